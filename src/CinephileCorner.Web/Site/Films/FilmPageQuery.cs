using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Films;

/// <summary>Reads all that a film's page prints.</summary>
public sealed class FilmPageQuery(
    CinephileDbContext db, FilmFactsQuery films, ReviewFactsQuery facts, SimilarFilmsQuery similar, ArticleCardsQuery cards, RankedPlacesQuery ranked, MentionsQuery mentions, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int MostNaming = 50;

    /// <summary>Null when nothing published is about the film.</summary>
    public async Task<FilmPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Films.Where(film => film.Slug == slug).Select(film => (int?)film.Id).SingleOrDefaultAsync(cancellationToken) is not { } id
            || !(await films.FindAsync([id], cancellationToken)).TryGetValue(id, out var film))
        {
            return null;
        }

        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);
        var reviews = await cards.ListAsync(published.OfKind(ArticleKind.Review).Where(article => article.FilmId == id).OrderBy(article => article.PublishedUtc).ThenBy(article => article.Id), cancellationToken);
        var leadType = reviews.Count == 0 ? default : await db.Articles.Where(article => article.Id == reviews[0].Id).Select(article => article.Type).SingleAsync(cancellationToken);
        var stated = reviews.Count == 0 ? null : await facts.OfAsync(reviews[0].Id, cancellationToken);

        var title = film.WholeName;
        var head = new PageHead
        {
            Title = title,
            Description = $"{title}{(film.DirectedBy is null ? "" : ", directed by " + film.DirectedBy)}: facts, credits and {Counted.Of(reviews.Count, "review").ToLowerInvariant()}.",
            Address = film.Address,
            Type = "video.movie",
            Sheet = "css/discovery.css",
            Card = links.FilmCard(slug),
            CardAlt = $"Drawn card for {film.NameWithYear}",
        };
        return new FilmPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Film(film, stated, leadType) with { Review = reviews.Count == 0 ? null : [.. reviews.Select(schema.Review)] }, schema.Trail(new NamedLink("Films", links.Films), new NamedLink(film.NameWithYear, film.Address))) },
            Crumbs = [new NamedLink("Films", links.Films)],
            Film = film,
            Facts = stated,
            Reviews = reviews,
            NamedIn = await NamedInAsync(id, published, cancellationToken),
            Mentions = await mentions.OfFilmAsync(id, cancellationToken),
            Similar = await similar.LikeAsync(id, readerOf: null, cancellationToken),
        };
    }

    // An article that ranks the film is there by the place alone, even if it is about the film too.
    private async Task<IReadOnlyList<NamingLine>> NamedInAsync(int filmId, IQueryable<Article> published, CancellationToken cancellationToken)
    {
        var places = await ranked.OfFilmAsync(filmId, MostNaming, cancellationToken);
        var others = await db.Articles.Where(article => article.FilmId == filmId && article.Kind != ArticleKind.Review).Select(article => article.Id).ToListAsync(cancellationToken);
        var about = others.Count == 0 ? [] : await published.Where(article => EF.Parameter(others).Contains(article.Id)).NewestFirst().Take(MostNaming)
            .Select(article => new { article.Id, article.Kind, article.Slug, article.Headline, article.PublishedUtc }).ToListAsync(cancellationToken);
        return places.Select(place => new NamingLine(place.PublishedUtc, place.Words, place.Headline, place.Address))
            .Concat(about.Where(article => places.All(place => place.ArticleId != article.Id)).Select(article => new NamingLine(article.PublishedUtc, "", article.Headline, links.Article(article.Kind, article.Slug))))
            .OrderByDescending(line => line.PublishedUtc).Take(MostNaming).ToList();
    }
}
