using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Critics;

/// <summary>Reads one page of what a critic wrote, and what that says of them.</summary>
public sealed class CriticPageQuery(CinephileDbContext db, ArticleCardsQuery cards, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 12;

    /// <summary>Null when nothing of theirs is published, or no such page.</summary>
    public async Task<CriticPage?> FindAsync(string slug, string? page, CancellationToken cancellationToken)
    {
        var name = await db.Critics.AsNoTracking().Where(critic => critic.Slug == slug).Select(critic => critic.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null || !Paging.TryRead(page, out var number))
            return null;
        var articles = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => article.Critic.Slug == slug);
        var address = links.Critic(slug);
        var paging = new Paging(number, await articles.CountAsync(cancellationToken), PageSize, address);
        if (paging.Total == 0 || !paging.Exists)
            return null;
        // Counted by kind and not asked for by kind: with it among the conditions SQLite takes the index that lists all reviews of the site.
        var work = await articles.GroupBy(article => new { article.Kind, article.HalfPoints }).Select(group => new { group.Key.Kind, group.Key.HalfPoints, Count = group.Count() }).ToListAsync(cancellationToken);
        var genres = await articles.SelectMany(article => article.Genres, (article, genre) => new { article.Kind, genre.Genre.Name, genre.Genre.Slug })
            .GroupBy(genre => new { genre.Kind, genre.Name, genre.Slug }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var given = work.Where(some => some is { Kind: ArticleKind.Review, HalfPoints: not null }).ToDictionary(some => some.HalfPoints!.Value, some => some.Count);
        var kinds = work.GroupBy(some => some.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Sum(some => some.Count)));
        var portrait = PortraitOf(name, await articles.MinAsync(article => article.PublishedUtc, cancellationToken), kinds, MeanScore.OfCounts(given));
        var scores = number > 1 ? null : ScoreSpread.Of(given, links.ReviewsOfCritic(slug));
        var head = new PageHead
        {
            Title = number == 1 ? name : $"{name}, page {number}",
            Description = portrait,
            Address = paging.AddressOf(number),
            Type = "profile",
            FeedsOf = address,
            FeedsTitle = $"Everything by {name}",
            Previous = paging.Newer,
            Next = paging.Older,
            Sheet = scores is null ? PageHead.Plain : PageHead.Discovery,
        };
        return new CriticPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Critic(head, name), schema.Trail(new NamedLink(name, address))) },
            Name = name,
            Portrait = portrait,
            Genres = genres.Where(genre => genre.Key.Kind == ArticleKind.Review).OrderByDescending(genre => genre.Count).ThenBy(genre => genre.Key.Slug, StringComparer.Ordinal).Take(6)
                .Select(genre => new CountedLink(genre.Key.Name, links.ReviewsOfGenreBy(genre.Key.Slug, slug), genre.Count)).ToList(),
            Scores = scores,
            Articles = await cards.ListAsync(articles.NewestFirst().Skip(paging.Skipped).Take(PageSize), cancellationToken),
            Paging = paging,
        };
    }

    private string PortraitOf(string name, DateTime first, IEnumerable<(ArticleKind Kind, int Count)> kinds, MeanScore? mean)
    {
        var work = kinds.Select(kind => kind.Kind switch
        {
            ArticleKind.Review => Counted.Of(kind.Count, "review"),
            ArticleKind.Ranking => Counted.Of(kind.Count, "ranking"),
            _ => Counted.Of(kind.Count, "piece of news", "pieces of news"),
        }).ToList();
        var since = clock.MonthAndYear(clock.Local(first).Year, clock.Local(first).Month);
        return $"{name} has written here since {since}: {Listed(work)}.{(mean is null ? "" : $" The mean score is {mean}.")}";
    }

    private static string Listed(List<string> work) => work.Count == 1 ? work[0] : string.Join(", ", work.SkipLast(1)) + " and " + work[^1];
}
