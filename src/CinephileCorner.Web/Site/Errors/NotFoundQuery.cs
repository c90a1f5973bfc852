using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Errors;

/// <summary>Helps whoever asked for an address we do not have: where it moved to, or what is like it.</summary>
public sealed class NotFoundQuery(CinephileDbContext db, MergedNameQuery merged, ArticleCardsQuery cards, SiteClock clock, SiteLinks links)
{
    // What stands beside an article at its own address moves with it.
    private static readonly string[] Twins = [".md", ".csv", ".json"];

    /// <summary>The address that took the place of a former one; null when nothing did.</summary>
    public async Task<string?> MovedToAsync(string path, CancellationToken cancellationToken)
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
            .Select(one => new { one.Path, one.Article.Kind, one.Article.Slug, one.Article.State, Film = one.Article.Film!.Slug, IsOfFilm = db.Films.Any(film => films + film.Slug == one.Path) })
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

    /// <summary>Published articles whose address shares a word with what was asked for, closest first, at most five.</summary>
    public async Task<IReadOnlyList<NearestPage>> NearestAsync(string path, CancellationToken cancellationToken)
    {
        var wanted = WordsOf(path);
        if (wanted.Count == 0)
            return [];
        var longest = wanted.OrderByDescending(word => word.Length).Take(2).ToList();
        var first = longest[0];
        var second = longest[^1];
        var found = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow)
            .Where(article => article.Slug.Contains(first) || article.Slug.Contains(second))
            .NewestFirst()
            .Select(article => new { article.Kind, article.Slug, article.Headline })
            .Take(200)
            .ToListAsync(cancellationToken);
        return found
            .OrderByDescending(article => wanted.Intersect(article.Slug.Split('-'), StringComparer.Ordinal).Count())
            .ThenBy(article => article.Slug.Length)
            .Take(5)
            .Select(article => new NearestPage(links.Article(article.Kind, article.Slug), article.Headline))
            .ToList();
    }

    public Task<IReadOnlyList<ArticleCard>> LatestAsync(CancellationToken cancellationToken) =>
        cards.ListAsync(db.Articles.PublishedAt(clock.UtcNow).NewestFirst().Take(3), cancellationToken);

    /// <summary>The words of the last part of an address that are worth looking for; numbers and the shortest words are not.</summary>
    internal static IReadOnlyList<string> WordsOf(string path)
    {
        var last = path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return Slug.From(last.Length > 200 ? last[..200] : last).Value.Split('-')
            .Where(word => word.Length > 2 && !word.All(char.IsAsciiDigit) && word is not ("html" or "php" or "untitled" or "the" or "and"))
            .Distinct(StringComparer.Ordinal).ToList();
    }
}
