using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Browse;

/// <summary>Reads the articles of a genre, a year or a tag.</summary>
public sealed class BrowsePageQuery(CinephileDbContext db, ArticleCardsQuery cards, ScoreSpreadQuery spreads, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 12;

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);

    /// <summary>Null when the genre has no published review, or no such page.</summary>
    public async Task<ArticleListPage?> GenreAsync(string slug, string? page, CancellationToken cancellationToken)
    {
        var name = await db.Genres.AsNoTracking().Where(genre => genre.Slug == slug).Select(genre => genre.Name).SingleOrDefaultAsync(cancellationToken);
        var reviews = Published.OfKind(ArticleKind.Review).Where(review => review.Genres.Any(genre => genre.Genre.Slug == slug));
        var found = name is null ? null : await ListAsync(reviews, name, $"{name} reviews", "review", links.Genre(slug), [new NamedLink("Genres", links.Genres)], links.Genre(slug), page, cancellationToken);
        if (found is null)
            return null;
        found = found with { Refine = new NamedLink("Filter and sort them", links.ReviewsOfGenre(slug)) };
        return await WithScoresAsync(found, reviews, links.ReviewsOfGenre(slug), cancellationToken);
    }

    /// <summary>Null when no film of the year has a published review, or no such page.</summary>
    public async Task<ArticleListPage?> YearAsync(int year, string? page, CancellationToken cancellationToken)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        var reviews = Published.OfKind(ArticleKind.Review).Where(review => review.Film!.Year == year);
        var found = await ListAsync(
            reviews, name, $"Reviews of films of {name}", "review", links.Year(year),
            [new NamedLink("Films", links.Films)], null, page, cancellationToken);
        // The filter knows years of four figures.
        if (found is null || year < 1000)
            return found;
        found = found with { Refine = new NamedLink("Filter and sort them", links.ReviewsOfYear(year)) };
        return await WithScoresAsync(found, reviews, links.ReviewsOfYear(year), cancellationToken);
    }

    /// <summary>Null when nothing published has the tag, or no such page.</summary>
    public async Task<ArticleListPage?> TagAsync(string slug, string? page, CancellationToken cancellationToken)
    {
        var name = await db.Tags.AsNoTracking().Where(tag => tag.Slug == slug).Select(tag => tag.Name).SingleOrDefaultAsync(cancellationToken);
        var articles = Published.Where(article => article.Tags.Any(tag => tag.Tag.Slug == slug));
        return name is null ? null : await ListAsync(articles, name, $"Articles about {name}", "article", links.Tag(slug), [new NamedLink("Reviews", links.Reviews)], null, page, cancellationToken);
    }

    /// <summary>All genres that published reviews state, most reviews first.</summary>
    public async Task<GenresPage> GenresAsync(CancellationToken cancellationToken)
    {
        var genres = await Published.OfKind(ArticleKind.Review).SelectMany(review => review.Genres)
            .GroupBy(genre => new { genre.Genre.Name, genre.Genre.Slug })
            .Select(group => new { group.Key.Name, group.Key.Slug, Count = group.Count() })
            .OrderByDescending(genre => genre.Count).ThenBy(genre => genre.Slug)
            .ToListAsync(cancellationToken);
        var years = await Published.OfKind(ArticleKind.Review).Where(review => review.Film!.Year != null)
            .GroupBy(review => review.Film!.Year!.Value).Select(group => new { Year = group.Key, Count = group.Count() })
            .OrderByDescending(year => year.Year).ToListAsync(cancellationToken);
        var shown = genres.ConvertAll(genre => new CountedLink(genre.Name, links.Genre(genre.Slug), genre.Count));
        var head = new PageHead { Title = "Genres and years", Description = "Reviews by genre, and by the year of the film.", Address = links.Genres };
        return new GenresPage(
            head with { StructuredData = SchemaOrg.Page(schema.Collection(head, shown.Select(genre => new ListedItem(genre.Name, genre.Address))), schema.Trail(new NamedLink("Genres", links.Genres))) },
            shown,
            years.ConvertAll(year => new CountedLink(year.Year.ToString(CultureInfo.InvariantCulture), links.Year(year.Year), year.Count)));
    }

    // The picture stands on the first page only.
    private async Task<ArticleListPage> WithScoresAsync(ArticleListPage page, IQueryable<Article> reviews, string filtered, CancellationToken cancellationToken)
    {
        var scores = page.Paging.Page > 1 ? null : await spreads.OfAsync(reviews, filtered, cancellationToken);
        return scores is null ? page : page with { Scores = scores, Head = page.Head with { Sheet = PageHead.Discovery } };
    }

    private async Task<ArticleListPage?> ListAsync(
        IQueryable<Article> articles, string heading, string title, string noun, string address, IReadOnlyList<NamedLink> crumbs, string? feedsOf, string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var paging = new Paging(number, await articles.CountAsync(cancellationToken), PageSize, address);
        if (paging.Total == 0 || !paging.Exists)
            return null;
        var found = await cards.ListAsync(articles.NewestFirst().Skip(paging.Skipped).Take(PageSize), cancellationToken);
        var head = new PageHead
        {
            Title = number == 1 ? title : $"{title}, page {number}",
            Description = $"{Counted.Of(paging.Total, noun)}: {heading}, newest first.",
            Address = paging.AddressOf(number),
            FeedsOf = feedsOf,
            FeedsTitle = feedsOf is null ? null : title,
            Previous = paging.Newer,
            Next = paging.Older,
        };
        return new ArticleListPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Collection(head, found.Select(article => new ListedItem(article.Headline, article.Address))), schema.Trail([.. crumbs, new NamedLink(heading, address)])) },
            Crumbs = crumbs,
            Heading = heading,
            Count = Counted.Of(paging.Total, noun),
            Articles = found,
            Paging = paging,
        };
    }
}
