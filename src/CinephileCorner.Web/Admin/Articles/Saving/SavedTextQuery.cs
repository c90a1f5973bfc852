using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>Tells the editor's script how a save ended.</summary>
public sealed class SavedTextQuery(CinephileDbContext db, TextCheck check, AdminLinks links)
{
    public async Task<IActionResult> AnswerAsync(SaveResult result, IReadOnlyList<RefusedField> refused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        var without = refused.Select(field => new { name = field.Name, reason = field.Reason });
        switch (result.Outcome)
        {
            case SaveOutcome.Forbidden:
                return new ForbiddenResult();
            case SaveOutcome.Superseded:
                return new JsonResult(new { status = "superseded", id = result.ArticleId });
            case SaveOutcome.Conflict:
                return new JsonResult(new
                {
                    status = "conflict", id = result.ArticleId, hash = result.Hash, text = result.Text, by = result.By, atUtc = result.AtUtc, keptAs = result.KeptAs,
                    refused = without, url = links.Conflict(result.ArticleId, result.KeptAs!.Value), // a conflict has one
                }) { StatusCode = StatusCodes.Status409Conflict };
        }
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == result.ArticleId)
            .Select(one => new { one.Kind, one.Slug, one.SourcePath, Source = one.Pending == null ? one.Text.Source : one.Pending.Source })
            .SingleAsync(cancellationToken);
        var state = await check.OfAsync(article.Kind, article.Slug, article.SourcePath, article.Source, cancellationToken);
        return new JsonResult(new
        {
            status = result.Outcome == SaveOutcome.Merged ? "merged" : "saved",
            id = result.ArticleId,
            url = links.Article(result.ArticleId),
            hash = result.Hash,
            savedUtc = result.SavedUtc,
            isPending = result.IsPending,
            headline = state.Headline,
            slug = article.Slug,
            words = state.Words,
            minutes = state.Minutes,
            problems = state.Problems,
            text = result.Text,
            sent = result.SentHash,
            fields = state.Fields,
            refused = without,
            by = result.By,
            atUtc = result.AtUtc,
        });
    }
}
