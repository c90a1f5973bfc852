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
        var people = db.PeopleAt(clock.UtcNow);
        var person = await people.AsNoTracking().Where(one => one.Slug == slug)
            .Select(one => new { one.Id, one.Name, one.Qualifier, IsShared = people.Any(other => other.FoldedName == one.FoldedName && other.Id != one.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var jobs = await JobsAsync(person.Id, cancellationToken);
        if (jobs.Count == 0)
            return null;

        var address = links.Person(slug);
        var line = Line(jobs);
        var qualifier = person.IsShared ? person.Qualifier : null;
        var name = qualifier is null ? person.Name : $"{person.Name} ({qualifier})";
        var head = new PageHead
        {
            Title = name,
            Description = $"{name}: {line}. Films with our reviews, by job.",
            Address = address,
            Type = "profile",
            FeedsOf = address,
            FeedsTitle = $"Reviews of films with {name}",
        };
        var crumb = new NamedLink("People", links.People);
        return new PersonPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Person(head, person.Name, jobs.Where(job => job.Job != "Crew").Select(job => JobWords.Of(job.Job))), schema.Trail(crumb, new NamedLink(name, address))) },
            Crumbs = [crumb],
            Name = person.Name,
            Qualifier = qualifier,
            AlsoAs = await AlsoAsAsync(person.Id, person.Name, cancellationToken),
            Line = line,
            Jobs = jobs,
        };
    }

    // Names that were merged into this one, where a published review writes them.
    private async Task<IReadOnlyList<string>> AlsoAsAsync(int personId, string name, CancellationToken cancellationToken)
    {
        var reviews = db.Articles.PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var aliases = db.Credits.Where(credit => credit.PersonId == personId && credit.AliasId != null && reviews.Any(review => review.Id == credit.ArticleId)).Select(credit => credit.AliasId);
        return await db.People.AsNoTracking().Where(person => aliases.Contains(person.Id) && person.Name != name).Select(person => person.Name).Distinct().OrderBy(other => other).ToListAsync(cancellationToken);
    }

    // Jobs in the order of credits; of each film one work, however many reviews state it.
    private async Task<List<PersonJob>> JobsAsync(int personId, CancellationToken cancellationToken)
    {
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review).Where(review => review.FilmId != null);
        var credits = await db.Credits.AsNoTracking().Where(credit => credit.PersonId == personId)
            .Join(reviews, credit => credit.ArticleId, review => review.Id, (credit, review) => new { credit.Job, credit.JobRank, credit.Role, FilmId = review.FilmId!.Value, review.PublishedUtc, review.Id })
            .ToListAsync(cancellationToken);
        var filmIds = credits.Select(credit => credit.FilmId).Distinct().ToList();
        var written = (await reviews.Where(review => filmIds.Contains(review.FilmId!.Value)).OrderBy(review => review.PublishedUtc).ThenBy(review => review.Id)
            .Select(review => new { FilmId = review.FilmId!.Value, review.Slug, review.Headline, review.HalfPoints }).ToListAsync(cancellationToken)).ToLookup(review => review.FilmId);
        var facts = await films.FindAsync(filmIds, cancellationToken);

        return credits
            .Where(credit => facts.ContainsKey(credit.FilmId))
            .GroupBy(credit => credit.Job, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.First().JobRank).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new PersonJob(group.First().Job, group.OrderBy(credit => credit.PublishedUtc).ThenBy(credit => credit.Id).GroupBy(credit => credit.FilmId)
                .Select(ofFilm => new PersonWork(
                    facts[ofFilm.Key],
                    ofFilm.Select(credit => credit.Role).FirstOrDefault(role => role is not null),
                    written[ofFilm.Key].First().HalfPoints is { } halves ? Score.FromHalves(halves) : null,
                    written[ofFilm.Key].Select(review => new NamedLink(review.Headline, links.Article(ArticleKind.Review, review.Slug))).ToList()))
                .OrderByDescending(work => work.Film.Year).ThenBy(work => work.Film.Title, StringComparer.OrdinalIgnoreCase).ToList()))
            .ToList();
    }

    // What they did most comes first here.
    private static string Line(List<PersonJob> jobs)
    {
        var works = jobs.SelectMany(job => job.Works).DistinctBy(work => work.Film.Id).ToList();
        var scores = works.Where(work => work.Score is not null).Select(work => work.Score!.Value.Value).ToList();
        var mean = scores.Count > 1 ? " · mean " + Math.Round(scores.Average(), 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) : "";
        var most = jobs.OrderByDescending(job => job.Works.Count).Take(3).Select(job => JobWords.Of(job.Job));
        return $"{string.Join(", ", most)} · {Counted.Of(works.Count, "film")} here{mean}";
    }
}
