using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Reads the facts that one review states.</summary>
public sealed class ReviewFactsQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    public async Task<ReviewFacts> OfAsync(int reviewId, CancellationToken cancellationToken)
    {
        var people = db.PeopleAt(clock.UtcNow);
        var row = await db.Articles.AsNoTracking().Where(article => article.Id == reviewId).Select(article => new
        {
            article.FilmId,
            Series = article.Series == null ? null : new { article.Series.Name, article.Series.Slug },
            article.OriginalTitle,
            article.OtherTitles,
            article.RuntimeMinutes,
            article.Rated,
            article.Released,
            article.Links,
            Genres = article.Genres.OrderBy(genre => genre.Position).Select(genre => new { genre.Genre.Name, genre.Genre.Slug }).ToList(),
            Credits = article.Credits.OrderBy(credit => credit.JobRank).ThenBy(credit => credit.Position).Select(credit => new
            {
                credit.Kind,
                credit.Job,
                credit.Role,
                credit.Person.Name,
                credit.Person.Slug,
                Qualifier = credit.Person.Qualifier != null && people.Any(other => other.FoldedName == credit.Person.FoldedName && other.Id != credit.PersonId) ? credit.Person.Qualifier : null,
            }).ToList(),
        }).SingleAsync(cancellationToken);

        // What another published review of the film says of this counts as well: one page of a film leads to all its series.
        var series = row.FilmId is null ? [] : await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow)
            .Where(review => review.FilmId == row.FilmId && review.Series != null).OrderBy(review => review.PublishedUtc).ThenBy(review => review.Id)
            .Select(review => new { review.Series!.Name, review.Series.Slug }).ToListAsync(cancellationToken);
        if (row.Series is not null)
            series.Insert(0, row.Series);
        var lines = row.Credits
            .GroupBy(credit => credit.Kind == CreditKind.Cast ? "Cast" : credit.Job, StringComparer.OrdinalIgnoreCase)
            .Select(group => new CreditLine(group.Key, Once(group.Select(credit => new CreditedPerson(
                credit.Qualifier is null ? credit.Name : $"{credit.Name} ({credit.Qualifier})", links.Person(credit.Slug), credit.Role)).ToList())))
            // The cast has the lowest rank of all; on the page the director comes first.
            .OrderBy(line => line.Label == Job.Director.Name ? 0 : 1)
            .ToList();
        return new ReviewFacts
        {
            Credits = lines,
            OriginalTitle = row.OriginalTitle,
            OtherTitles = row.OtherTitles,
            Series = series.DistinctBy(one => one.Slug, StringComparer.Ordinal).Select(one => new NamedLink(one.Name, links.Collection(one.Slug))).ToList(),
            Genres = row.Genres.ConvertAll(genre => new NamedLink(genre.Name, links.Genre(genre.Slug))),
            RuntimeMinutes = row.RuntimeMinutes,
            Certificate = row.Rated,
            Released = row.Released,
            Elsewhere = row.Links,
        };
    }

    // Somebody who is listed under two names, or twice, stands once for each role; without one only where none is stated.
    private static List<CreditedPerson> Once(List<CreditedPerson> people)
    {
        var roles = people.Where(person => person.Role is not null).DistinctBy(person => person.Address, StringComparer.Ordinal).ToDictionary(person => person.Address, person => person.Role, StringComparer.Ordinal);
        return people.ConvertAll(person => person with { Role = person.Role ?? roles.GetValueOrDefault(person.Address) }).DistinctBy(person => (person.Address, person.Role?.ToUpperInvariant())).ToList();
    }
}
