using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Tells an address that was taken down (410) from one that never was (404).</summary>
public sealed class WithdrawnQuery(CinephileDbContext db, LatestArticlesQuery latest)
{
    /// <summary>The answer where no article is published.</summary>
    public async Task<IActionResult> AnswerAsync(Controller controller, ArticleKind kind, string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var since = await db.Articles.AsNoTracking()
            .Where(article => article.Kind == kind && article.Slug == slug && (article.State == ArticleState.Withdrawn || article.State == ArticleState.Trashed))
            .Select(article => article.WithdrawnUtc)
            .SingleOrDefaultAsync(cancellationToken);
        if (since is null)
            return controller.NotFound();
        controller.Response.StatusCode = StatusCodes.Status410Gone;
        // A 410 may else be kept for as long as anybody likes (RFC 9110, 15.5.11), and the article come back unseen.
        controller.Response.Headers.CacheControl = "no-store";
        var head = new PageHead { Title = "Taken down", Address = "/", Indexed = false };
        return controller.View("Gone", new GonePage(head, since.Value, await latest.TakeAsync(3, null, cancellationToken)));
    }
}
