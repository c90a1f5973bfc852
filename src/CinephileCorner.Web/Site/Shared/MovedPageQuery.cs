using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Finds where a page is that had another address: an article's, a film's, a person's.</summary>
public sealed class MovedPageQuery(CinephileDbContext db, MergedNameQuery merged, SiteClock clock, SiteLinks links)
{
    // What stands beside an article at its own address moves with it.
    private static readonly string[] Twins = [".md", ".csv", ".json"];

    /// <summary>The address that took the place of that one; null when nothing did.</summary>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        if (path.Length > 400)
            return null;
        var now = clock.UtcNow;
        var whole = path.TrimEnd('/').ToLowerInvariant();
        var twin = Array.Find(Twins, ending => whole.EndsWith(ending, StringComparison.Ordinal)) ?? "";
        var wanted = whole[..^twin.Length];
        var films = NameAddress.Folder(NameKind.Film);
        var target = await db.FormerAddresses.AsNoTracking()
            .Where(address => address.Path == wanted || address.Path == whole)
            .OrderByDescending(address => address.Path.Length)
            .Join(db.Articles, address => address.ArticleId, article => article.Id, (address, article) => new { address.Path, Article = article })
            // A withdrawn article still has its page: it says so, with 410.
            .Where(one => (one.Article.State == ArticleState.Published && one.Article.PublishedUtc <= now)
                || ((one.Article.State == ArticleState.Withdrawn || one.Article.State == ArticleState.Trashed) && one.Article.WithdrawnUtc != null))
            .Select(one => new { one.Path, one.Article.Kind, one.Article.Slug, one.Article.State, Film = one.Article.Film!.Slug, IsOfFilm = one.Path.StartsWith(films) && db.Films.Any(film => film.Slug == one.Path.Substring(films.Length)) })
            .FirstOrDefaultAsync(cancellationToken);
        if (target is null)
            return await merged.FindAsync(whole, cancellationToken);
        // The old page of a film leads to the page of what it is called now; that one is gone with its only article. Anything
        // else below that folder is somebody's alias.
        if (target is { IsOfFilm: true, Film: not null })
            return target.State == ArticleState.Published ? links.Film(target.Film) : null;
        // Somebody's alias may end like a twin; then it is the article itself that is meant. Only rankings have tables.
        var ending = target.Path == whole || (twin is ".csv" or ".json" && target.Kind != ArticleKind.Ranking) ? "" : twin;
        return links.Article(target.Kind, target.Slug) + ending;
    }
}
