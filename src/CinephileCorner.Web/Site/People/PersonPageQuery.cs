using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.People;

/// <summary>Reads all that a person's page prints.</summary>
public sealed class PersonPageQuery(CinephileDbContext db, FilmFactsQuery films, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    /// <summary>Null when no published review credits them.</summary>
    public async Task<PersonPage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().Where(one => one.Slug == slug)
            .Select(one => new { one.Id, one.Name, one.Qualifier, IsShared = db.People.Any(other => other.FoldedName == one.FoldedName && other.Id != one.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var rows = await db.Credits.AsNoTracking().Where(credit => credit.PersonId == person.Id)
            .Join(db.Articles.PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review), credit => credit.ArticleId, review => review.Id, (credit, review) => new Row(
                credit.Job, credit.JobRank, credit.Role, review.FilmId!.Value, review.Slug, review.Headline, review.HalfPoints, review.PublishedUtc))
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return null;

        var facts = await films.FindAsync(rows.Select(row => row.FilmId).Distinct().ToList(), cancellationToken);
        var jobs = rows
            .GroupBy(row => (row.JobRank, row.Job))
            .OrderByDescending(group => group.Select(row => row.FilmId).Distinct().Count()).ThenBy(group => group.Key.JobRank)
            .Select(group => new PersonJob(group.Key.Job, group.GroupBy(row => row.FilmId)
                .Select(ofFilm => Work(ofFilm, facts[ofFilm.Key]))
                .OrderByDescending(work => work.Film.Year).ThenBy(work => work.Film.Title, StringComparer.OrdinalIgnoreCase).ToList()))
            .ToList();
        var address = links.Person(slug);
        var line = Line(jobs);
        var qualifier = person.IsShared ? person.Qualifier : null;
        var head = new PageHead
        {
            Title = qualifier is null ? person.Name : $"{person.Name} ({qualifier})",
            Description = $"{person.Name}: {line}. Films with our reviews, by job.",
            Address = address,
            Type = "profile",
            FeedsOf = address,
            FeedsTitle = $"Reviews of films with {person.Name}",
        };
        return new PersonPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Person(head, person.Name, jobs.Where(job => job.Job is not ("Crew" or "Cast")).Select(job => job.Job)), schema.Trail(new NamedLink("People", links.People), new NamedLink(person.Name, address))) },
            Crumbs = [new NamedLink("People", links.People)],
            Name = person.Name,
            Qualifier = qualifier,
            Line = line,
            Jobs = jobs,
        };
    }

    private PersonWork Work(IEnumerable<Row> ofFilm, FilmFacts film)
    {
        var reviews = ofFilm.OrderBy(row => row.PublishedUtc).DistinctBy(row => row.Slug, StringComparer.Ordinal).ToList();
        var score = reviews.Find(row => row.HalfPoints is not null)?.HalfPoints;
        return new PersonWork(
            film, ofFilm.Select(row => row.Role).FirstOrDefault(role => role is not null), score is { } halves ? Score.FromHalves(halves) : null,
            reviews.ConvertAll(row => new NamedLink(row.Headline, links.Article(ArticleKind.Review, row.Slug))));
    }

    private static string Line(List<PersonJob> jobs)
    {
        var works = jobs.SelectMany(job => job.Works).DistinctBy(work => work.Film.Id).ToList();
        var scores = works.Where(work => work.Score is not null).Select(work => work.Score!.Value.Value).ToList();
        var mean = scores.Count > 1 ? " · mean " + Math.Round(scores.Average(), 1).ToString("0.#", CultureInfo.InvariantCulture) : "";
        return $"{string.Join(", ", jobs.Take(3).Select(job => job.Job))} · {Counted.Of(works.Count, "film")} here{mean}";
    }

    private sealed record Row(string Job, int JobRank, string? Role, int FilmId, string Slug, string Headline, int? HalfPoints, DateTime PublishedUtc);
}
