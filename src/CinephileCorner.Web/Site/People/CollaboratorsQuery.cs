using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.People;

/// <summary>Finds with whom somebody worked more than once, by the credits of published reviews.</summary>
public sealed class CollaboratorsQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    private const int Most = 12;
    private const int JobsShown = 3;

    /// <summary>Most films together first, then by name; at most twelve.</summary>
    /// <param name="reviews">All published ones of the films the person worked on.</param>
    public async Task<IReadOnlyList<Collaborator>> OfAsync(int personId, IReadOnlyCollection<PublishedReview> reviews, CancellationToken cancellationToken)
    {
        var filmOf = reviews.ToDictionary(review => review.Id, review => review.FilmId);
        if (filmOf.Values.Distinct().Count() < 2)
            return [];
        var articleIds = filmOf.Keys.ToList();
        var credits = (await db.Credits.AsNoTracking().Where(credit => articleIds.Contains(credit.ArticleId) && credit.PersonId != personId)
            .Select(credit => new { credit.PersonId, credit.ArticleId, credit.Job, credit.JobRank }).ToListAsync(cancellationToken))
            .ConvertAll(credit => new { credit.PersonId, FilmId = filmOf[credit.ArticleId], credit.Job, credit.JobRank });
        var together = credits.GroupBy(credit => credit.PersonId)
            .Select(group => (Id: group.Key, Credits: group.ToList(), Films: group.Select(credit => credit.FilmId).Distinct().Count()))
            .Where(one => one.Films > 1).OrderByDescending(one => one.Films).ToList();
        // Those who tie with the twelfth are told apart by name.
        var least = together.Count > Most ? together[Most - 1].Films : 0;
        var ids = together.Where(one => one.Films >= least).Select(one => one.Id).ToList();
        var people = db.PeopleAt(clock.UtcNow);
        var names = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new
        {
            person.Id,
            person.Name,
            person.Slug,
            person.SortKey,
            Qualifier = person.Qualifier != null && people.Any(other => other.FoldedName == person.FoldedName && other.Id != person.Id) ? person.Qualifier : null,
        }).ToDictionaryAsync(person => person.Id, cancellationToken);
        return together.Where(one => names.ContainsKey(one.Id)).OrderByDescending(one => one.Films).ThenBy(one => names[one.Id].SortKey, StringComparer.Ordinal).ThenBy(one => one.Id).Take(Most)
            .Select(one => new Collaborator(
                names[one.Id].Qualifier is { } qualifier ? $"{names[one.Id].Name} ({qualifier})" : names[one.Id].Name, links.Person(names[one.Id].Slug), one.Films,
                string.Join(", ", one.Credits.GroupBy(credit => credit.Job, StringComparer.OrdinalIgnoreCase)
                    .OrderByDescending(job => job.Select(credit => credit.FilmId).Distinct().Count()).ThenBy(job => job.First().JobRank).ThenBy(job => job.Key, StringComparer.OrdinalIgnoreCase)
                    .Take(JobsShown).Select(job => LowerCase.Of(JobWords.Of(job.First().Job))))))
            .ToList();
    }
}
