using CinephileCorner.Content.Editing;
using CinephileCorner.Web.Admin.Articles.Saving;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>Two texts laid over each other, for a frame in the editor.</summary>
public sealed class DiffController : AdminController
{
    [HttpPost("/admin/diff"), Allow(Permission.Write), Framed, RequestSizeLimit(2 * SaveForm.MostBytes)]
    public IActionResult Show(string? old, string? now) =>
        View("BareDiff", WordDiff.Between((old ?? "").ReplaceLineEndings("\n"), (now ?? "").ReplaceLineEndings("\n")));
}
