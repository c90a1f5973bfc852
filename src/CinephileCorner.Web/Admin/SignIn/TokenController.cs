using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>A fresh token for a page that was open while its editor signed in again.</summary>
public sealed class TokenController(IAntiforgery antiforgery) : AdminController
{
    [HttpGet("/admin/token"), Allow(Permission.Account)]
    public IActionResult Show() => Json(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });
}
