using CinephileCorner.Web.Site.Media;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Preview;

/// <summary>An article before it is published, for whoever has its secret address. Its headers are those of the admin area: nobody keeps it, nobody lists it.</summary>
public sealed class DraftsController(PreviewQuery previews, DraftReaders readers) : Controller
{
    [HttpGet("/drafts/{secret}")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancellationToken)
    {
        if (await previews.OfSecretAsync(secret, cancellationToken) is not ({ Page: { } page } seen, var id))
            return NotFound();
        readers.Let(HttpContext, id);
        return seen.Show(this, page);
    }
}
