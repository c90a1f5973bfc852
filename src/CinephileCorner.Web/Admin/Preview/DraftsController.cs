using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Preview;

/// <summary>An article before it is published, for whoever has its secret address. Its headers are those of the admin area: nobody keeps it, nobody lists it.</summary>
public sealed class DraftsController(PreviewQuery previews) : Controller
{
    [HttpGet("/drafts/{secret}")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancellationToken) =>
        await previews.OfSecretAsync(secret, cancellationToken) is { Page: { } page } seen ? seen.Show(this, page) : NotFound();
}
