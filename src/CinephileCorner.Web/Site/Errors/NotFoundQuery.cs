using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Errors;

/// <summary>Helps whoever asked for an address we do not have, and never had.</summary>
public sealed class NotFoundQuery(CinephileDbContext db, ArticleCardsQuery cards, SiteClock clock, SiteLinks links)
{
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
