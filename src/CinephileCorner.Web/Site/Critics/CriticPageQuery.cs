using System.Globalization;
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
public sealed class CriticPageQuery(CinephileDbContext db, ArticleCardsQuery cards, ScoreSpreadQuery spreads, SchemaOrg schema, SiteClock clock, SiteLinks links)
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
        var genres = await articles.OfKind(ArticleKind.Review).SelectMany(review => review.Genres)
            .GroupBy(genre => new { genre.Genre.Name, genre.Genre.Slug }).Select(group => new { group.Key.Name, group.Key.Slug, Count = group.Count() })
            .OrderByDescending(genre => genre.Count).ThenBy(genre => genre.Slug).Take(6).ToListAsync(cancellationToken);
        var portrait = await PortraitAsync(name, articles, cancellationToken);
        var scores = number > 1 ? null : await spreads.OfAsync(articles.OfKind(ArticleKind.Review), links.ReviewsOfCritic(slug), cancellationToken);
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
            Genres = genres.ConvertAll(genre => new CountedLink(genre.Name, links.ReviewsOfGenreBy(genre.Slug, slug), genre.Count)),
            Scores = scores,
            Articles = await cards.ListAsync(articles.NewestFirst().Skip(paging.Skipped).Take(PageSize), cancellationToken),
            Paging = paging,
        };
    }

    private async Task<string> PortraitAsync(string name, IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var kinds = await articles.GroupBy(article => article.Kind).Select(group => new { Kind = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var first = await articles.MinAsync(article => article.PublishedUtc, cancellationToken);
        var scores = await articles.Where(article => article.HalfPoints != null).Select(article => article.HalfPoints!.Value).ToListAsync(cancellationToken);
        var work = kinds.OrderBy(kind => kind.Kind).Select(kind => kind.Kind switch
        {
            ArticleKind.Review => Counted.Of(kind.Count, "review"),
            ArticleKind.Ranking => Counted.Of(kind.Count, "ranking"),
            _ => Counted.Of(kind.Count, "piece of news", "pieces of news"),
        }).ToList();
        var since = clock.MonthAndYear(clock.Local(first).Year, clock.Local(first).Month);
        var mean = scores.Count < 2 ? "" : $" The mean score is {Math.Round(scores.Average() / 2, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture)}.";
        return $"{name} has written here since {since}: {Listed(work)}.{mean}";
    }

    private static string Listed(List<string> work) => work.Count == 1 ? work[0] : string.Join(", ", work.SkipLast(1)) + " and " + work[^1];
}
