using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles.Saving;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Preview;

/// <summary>The page that readers would get of a text as it stands in the editor, by their own views.</summary>
public sealed class PreviewController(PreviewQuery previews) : AdminController
{
    [HttpPost("/admin/preview"), Allow(Permission.Write), Framed, RequestSizeLimit(SaveForm.MostBytes)]
    public async Task<IActionResult> Show(int? id, ArticleKind kind, string? text, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        return await previews.OfTextAsync(id, kind, text ?? "", cancellationToken) switch
        {
            null => NotFound(),
            { Page: { } page } seen => seen.Show(this, page),
            { } seen => View("Unreadable", new UnreadablePage { Title = "Not readable yet", Problems = seen.Problems }),
        };
    }
}
