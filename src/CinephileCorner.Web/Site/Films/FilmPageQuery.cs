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
    CinephileDbContext db, FilmFactsQuery films, ReviewFactsQuery facts, SimilarFilmsQuery similar, ArticleCardsQuery cards, MentionsQuery mentions, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    /// <summary>Null when nothing published is about the film.</summary>
    public async Task<FilmPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var row = await db.Films.AsNoTracking().Where(film => film.Slug == slug).Select(film => new { film.Id, film.Key }).SingleOrDefaultAsync(cancellationToken);
        if (row is null || !(await films.FindAsync([row.Id], cancellationToken)).TryGetValue(row.Id, out var film))
            return null;

        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);
        var reviews = await cards.ListAsync(published.OfKind(ArticleKind.Review).Where(article => article.FilmId == row.Id).OrderBy(article => article.PublishedUtc).ThenBy(article => article.Id), cancellationToken);
        var naming = await db.Articles.Where(article => article.FilmId == row.Id && article.Kind != ArticleKind.Review).Select(article => article.Id)
            .Union(db.RankingEntries.Where(entry => entry.FilmKey == row.Key).Select(entry => entry.ArticleId)).ToListAsync(cancellationToken);
        var namedIn = await cards.ListAsync(published.Where(article => EF.Parameter(naming).Contains(article.Id)).NewestFirst().Take(50), cancellationToken);
        var leadType = reviews.Count == 0 ? default : await db.Articles.Where(article => article.Id == reviews[0].Id).Select(article => article.Type).SingleAsync(cancellationToken);
        var stated = reviews.Count == 0 ? null : await facts.OfAsync(reviews[0].Id, cancellationToken);

        var title = film.Qualifier is null ? film.NameWithYear : $"{film.NameWithYear}, {film.Qualifier}";
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
            NamedIn = namedIn,
            Mentions = await mentions.OfFilmAsync(row.Id, cancellationToken),
            Similar = await similar.LikeAsync(row.Id, cancellationToken),
        };
    }
}
