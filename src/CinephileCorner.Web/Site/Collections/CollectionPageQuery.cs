using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Collections;

/// <summary>Reads the films that published reviews say are part of one series.</summary>
public sealed class CollectionPageQuery(CinephileDbContext db, FilmFactsQuery films, PublishedReviewsQuery published, SchemaOrg schema, SiteLinks links)
{
    private const int PageSize = 60;

    /// <summary>Null when no published review names the series, or there is no such page.</summary>
    public async Task<CollectionPage?> FindAsync(string slug, string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var series = await db.Series.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (series is null)
            return null;
        var name = series.Name;
        var named = await db.Articles.Where(article => article.SeriesId == series.Id && article.FilmId != null).Select(article => article.FilmId!.Value).Distinct().ToListAsync(cancellationToken);
        var written = await published.OfAsync(named, cancellationToken);
        // Others may say it in a draft: what counts is whether a published review does.
        var filmIds = written.Where(review => review.SeriesId == series.Id).Select(review => review.FilmId).Distinct().ToList();
        var paging = new Paging(number, filmIds.Count, PageSize, links.Collection(slug));
        if (filmIds.Count == 0 || !paging.Exists)
            return null;
        var reviews = written.ToLookup(review => review.FilmId);
        var inOrder = (await db.Films.AsNoTracking().Where(film => filmIds.Contains(film.Id)).Select(film => new { film.Id, film.Title, film.Year }).ToListAsync(cancellationToken))
            .Select(film => (film.Id, film.Title, Date: FilmDate.Of(film.Year, reviews[film.Id])))
            .OrderBy(film => film.Date.Order).ThenBy(film => film.Title, FilmDate.TitlesInOneTime).ThenBy(film => film.Id).ToList();
        var line = string.Join(" · ", new[]
        {
            Counted.Of(paging.Total, "film") + " here", YearSpan.Of(inOrder.Select(film => film.Date.Year)), MeanScore.Of(inOrder.Select(film => reviews[film.Id].First().Score)) is { } mean ? "mean " + mean.Of(paging.Total) : null,
        }.OfType<string>());
        var onPage = inOrder.Skip(paging.Skipped).Take(PageSize).Select(film => film.Id).ToList();
        var facts = await films.FindAsync(onPage, cancellationToken);
        var shown = onPage.Where(facts.ContainsKey).Select(id => new CollectedFilm(
            facts[id], reviews[id].First().Score, reviews[id].Select(review => new NamedLink(review.Headline, links.Article(ArticleKind.Review, review.Slug))).ToList())).ToList();
        var title = number == 1 ? name : $"{name}, page {number}";
        var head = new PageHead
        {
            Title = title,
            Description = $"{title}: {line}. The films in the order of their years, with our reviews.",
            Address = paging.AddressOf(number),
            Sheet = "css/discovery.css",
            Previous = paging.Newer,
            Next = paging.Older,
        };
        var crumb = new NamedLink("Films", links.Films);
        return new CollectionPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Series(head with { Address = paging.Path }, name, shown.Select(one => new ListedItem(one.Film.Title, one.Film.Address))), schema.Trail(crumb, new NamedLink(name, paging.Path))) },
            Crumbs = [crumb],
            Name = name,
            Line = line,
            Films = shown,
            Paging = paging,
        };
    }
}
