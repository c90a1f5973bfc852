using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Errors;

/// <summary>Helps whoever asked for an address we do not have: where it moved to, or what is like it.</summary>
public sealed class NotFoundQuery(CinephileDbContext db, MergedNameQuery merged, ArticleCardsQuery cards, SiteClock clock, SiteLinks links)
{
    /// <summary>The address that took the place of a former one; null when nothing did.</summary>
    public async Task<string?> MovedToAsync(string path, CancellationToken cancellationToken)
    {
        if (path.Length > 400)
            return null;
        var now = clock.UtcNow;
        var wanted = path.TrimEnd('/').ToLowerInvariant();
        var target = await db.FormerAddresses.AsNoTracking()
            .Where(address => address.Path == wanted)
            .Join(db.Articles, address => address.ArticleId, article => article.Id, (_, article) => article)
            // A withdrawn article still has its page: it says so, with 410.
            .Where(article => (article.State == ArticleState.Published && article.PublishedUtc <= now) || ((article.State == ArticleState.Withdrawn || article.State == ArticleState.Trashed) && article.WithdrawnUtc != null))
            .Select(article => new { article.Kind, article.Slug })
            .FirstOrDefaultAsync(cancellationToken);
        return target is null ? await merged.FindAsync(wanted, cancellationToken) : links.Article(target.Kind, target.Slug);
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
