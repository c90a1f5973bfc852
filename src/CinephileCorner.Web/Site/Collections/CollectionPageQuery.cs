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
    // A series of more than this is a tag.
    private const int Most = 100;

    /// <summary>Null when no published review names the series.</summary>
    public async Task<CollectionPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var series = await db.Series.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);
        if (series is null)
            return null;
        var name = series.Name;
        var named = await db.Articles.Where(article => article.SeriesId == series.Id && article.FilmId != null).Select(article => article.FilmId!.Value).Distinct().ToListAsync(cancellationToken);
        var written = await published.OfAsync(named, cancellationToken);
        // Others may say it in a draft: what counts is whether a published review does.
        var filmIds = written.Where(review => review.SeriesId == series.Id).Select(review => review.FilmId).Distinct().Order().Take(Most).ToList();
        if (filmIds.Count == 0)
            return null;
        var facts = await films.FindAsync(filmIds, cancellationToken);
        var reviews = written.ToLookup(review => review.FilmId);
        var shown = facts.Values.OrderBy(film => film.Year ?? int.MaxValue).ThenBy(film => film.Title, StringComparer.OrdinalIgnoreCase).ThenBy(film => film.Id)
            .Select(film => new CollectedFilm(
                film, reviews[film.Id].FirstOrDefault()?.Score,
                reviews[film.Id].Select(review => new NamedLink(review.Headline, links.Article(ArticleKind.Review, review.Slug))).ToList())).ToList();
        var line = string.Join(" · ", new[]
        {
            Counted.Of(shown.Count, "film") + " here", YearSpan.Of(shown.Select(one => one.Film.Year)), MeanScore.Of(shown.Select(one => one.Score)) is { } mean ? "mean " + mean.Of(shown.Count) : null,
        }.OfType<string>());
        var head = new PageHead
        {
            Title = name,
            Description = $"{name}: {line}. The films in the order of their years, with our reviews.",
            Address = links.Collection(slug),
            Sheet = "css/discovery.css",
        };
        var crumb = new NamedLink("Films", links.Films);
        return new CollectionPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Series(head, name, shown.Select(one => new ListedItem(one.Film.Title, one.Film.Address))), schema.Trail(crumb, new NamedLink(name, head.Address))) },
            Crumbs = [crumb],
            Name = name,
            Line = line,
            Films = shown,
        };
    }
}
