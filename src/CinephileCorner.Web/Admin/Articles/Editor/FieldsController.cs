using CinephileCorner.Content.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles.Saving;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>What the editor's script asks while somebody writes: one field put into the text, rich text as Markdown. Nothing is stored.</summary>
public sealed class FieldsController(FieldChanges fields) : AdminController
{
    [HttpPost("/admin/fields"), Allow(Permission.Write), RequestSizeLimit(SaveForm.MostBytes)]
    public async Task<IActionResult> Set(int? id, ArticleKind? kind, string? text, string? name, string? value, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || string.IsNullOrEmpty(name))
            return BadRequest();
        var change = await fields.SetAsync(text ?? "", id, kind, name, value ?? "", cancellationToken);
        return Json(change.Problem is { } problem ? new { text = (string?)null, problem = (string?)$"{problem.What}; {problem.Remedy}." } : new { text = (string?)change.Text, problem = (string?)null });
    }

    [HttpPost("/admin/paste"), Allow(Permission.Write), RequestSizeLimit(SaveForm.MostBytes)]
    public IActionResult Paste(string? html) => Json(new { markdown = PastedHtml.ToMarkdown(html ?? "") });
}
