using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Collections;

/// <summary>Reads the films that published reviews say are part of one series.</summary>
public sealed class CollectionPageQuery(CinephileDbContext db, FilmFactsQuery films, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    // A series of more than this is a tag.
    private const int Most = 100;

    /// <summary>Null when no published review names the series.</summary>
    public async Task<CollectionPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review).Where(review => review.FilmId != null);
        var name = await db.Series.AsNoTracking().Where(series => series.Slug == slug).Select(series => series.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
            return null;
        var filmIds = await published.Where(review => review.Series!.Slug == slug)
            .Select(review => new { Id = review.FilmId!.Value, review.Film!.Year }).Distinct().OrderBy(film => film.Year).ThenBy(film => film.Id).Take(Most)
            .Select(film => film.Id).ToListAsync(cancellationToken);
        if (filmIds.Count == 0)
            return null;
        var facts = await films.FindAsync(filmIds, cancellationToken);
        var reviews = (await published.Where(review => filmIds.Contains(review.FilmId!.Value)).OrderBy(review => review.PublishedUtc).ThenBy(review => review.Id)
            .Select(review => new { FilmId = review.FilmId!.Value, review.Slug, review.Headline, review.HalfPoints }).ToListAsync(cancellationToken)).ToLookup(review => review.FilmId);
        var shown = facts.Values.OrderBy(film => film.Year ?? int.MaxValue).ThenBy(film => film.Title, StringComparer.OrdinalIgnoreCase).ThenBy(film => film.Id)
            .Select(film => new CollectedFilm(
                film, reviews[film.Id].FirstOrDefault()?.HalfPoints is { } halves ? Score.FromHalves(halves) : null,
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
