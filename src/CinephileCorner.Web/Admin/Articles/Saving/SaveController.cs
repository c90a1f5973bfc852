using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>Takes the text of an article, from the editor's script or from its plain form.</summary>
public sealed class SaveController(ArticleDesk desk, SavedTextQuery saved, FieldChanges fields, KeptTexts kept, CinephileDbContext db, SiteClock clock, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles"), Allow(Permission.Write), KeepsText, RequestSizeLimit(SaveForm.MostBytes)]
    public Task<IActionResult> Begin(ArticleKind kind, SaveForm form, CancellationToken cancellationToken) =>
        TakeAsync(null, kind, form, save => desk.BeginAsync(kind, save, cancellationToken), cancellationToken);

    [HttpPost("/admin/articles/{id:int}"), Allow(Permission.Write), KeepsText, RequestSizeLimit(SaveForm.MostBytes)]
    public Task<IActionResult> Save([FromRoute] int id, SaveForm form, CancellationToken cancellationToken) =>
        TakeAsync(id, null, form, save => desk.SaveAsync(id, save, cancellationToken), cancellationToken);

    private async Task<IActionResult> TakeAsync(int? id, ArticleKind? kind, SaveForm form, Func<ArticleSave, Task<SaveResult>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!Request.HasFormContentType || !Request.Form.ContainsKey("text"))
            return Problem("A save needs the article’s text in a form’s field “text”.", statusCode: StatusCodes.Status400BadRequest);
        if (!ModelState.IsValid)
            return await KeptAsync(form, id, StatusCodes.Status400BadRequest, "unreadable", "What came beside the text could not be read, so nothing was saved. Open the article again.", cancellationToken);
        if (form.IsTooLong)
            return await KeptAsync(form, id, StatusCodes.Status413PayloadTooLarge, "too-large", "The text is longer than an article may be: 512 KiB. Split it.", cancellationToken);
        var (text, refused) = await fields.ApplyAsync(form.Text ?? "", id, kind, Request.Form, cancellationToken);
        try
        {
            var result = await work(form.ToSave(text));
            if (result.Outcome == SaveOutcome.Missing)
                return await KeptAsync(form, id, StatusCodes.Status404NotFound, "missing", "The article is not there any more.", cancellationToken);
            // While somebody types, a field is often not finished: the editor's script leaves its words there.
            var isKept = refused.Count > 0 && !form.Auto && await kept.KeepAsync(string.Concat(refused.Select(field => $"{field.Name}: {field.Value}\n")), result.ArticleId, "A field could not take it.", cancellationToken);
            if (Request.WantsJson())
                return await saved.AnswerAsync(result, refused, cancellationToken);
            return Page(result, [.. refused.Select(field => field.Reason), .. isKept ? ["What you typed there is kept among your texts."] : Array.Empty<string>()]);
        }
        catch (Exception fault) when (StoreFault.Sentence(fault, db) is { } sentence)
        {
            Response.Headers.RetryAfter = "5";
            return new TextRefusal(StatusCodes.Status503ServiceUnavailable, "unavailable", sentence, form.Text ?? "", isKept: false);
        }
    }

    private async Task<IActionResult> KeptAsync(SaveForm form, int? id, int status, string word, string message, CancellationToken cancellationToken) =>
        new TextRefusal(status, word, message, form.Text ?? "", await kept.KeepAsync(form.Text ?? "", id, message, cancellationToken));

    private IActionResult Page(SaveResult result, IReadOnlyList<string> faults)
    {
        switch (result.Outcome)
        {
            case SaveOutcome.Forbidden:
                return new ForbiddenResult();
            case SaveOutcome.Conflict:
                Say($"{result.By} had saved meanwhile, in the same place. Your text is kept; settle here which words stand.");
                return SeeOther(links.Conflict(result.ArticleId, result.KeptAs!.Value)); // a conflict has one
            default:
                var merged = result.Outcome == SaveOutcome.Merged ? $" {result.By} had saved meanwhile in other places; both changes stand in the text." : "";
                Say($"Saved {clock.Local(result.SavedUtc):HH:mm}.{merged}{string.Concat(faults.Select(fault => " " + fault))}");
                return SeeOther(links.Article(result.ArticleId));
        }
    }

    private StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
