using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>The means of proof besides the password.</summary>
public sealed class SecondFactorController(SecondFactorPageQuery query) : AdminController
{
    [HttpGet("/admin/account/second-factor"), Allow(Permission.Account, WithoutFactor = true)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("SecondFactor", await query.AskAsync(cancellationToken));
}
