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
public sealed class PersonPageQuery(CinephileDbContext db, FilmFactsQuery films, PublishedReviewsQuery published, CollaboratorsQuery collaborators, MentionsQuery mentions, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 60;

    private sealed record CreditRow(string Job, int JobRank, string? Role, int FilmId);

    /// <summary>Null when no published review credits them, or there is no such page.</summary>
    public async Task<PersonPage?> FindAsync(string slug, string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var people = db.PeopleAt(clock.UtcNow);
        var person = await people.AsNoTracking().Where(one => one.Slug == slug)
            .Select(one => new { one.Id, one.Name, one.Qualifier, IsShared = people.Any(other => other.FoldedName == one.FoldedName && other.Id != one.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var (credits, written) = await CreditsAsync(person.Id, cancellationToken);
        var filmIds = credits.Select(credit => credit.FilmId).Distinct().ToList();
        var paging = new Paging(number, filmIds.Count, PageSize, links.Person(slug));
        if (filmIds.Count == 0 || !paging.Exists)
            return null;
        var facts = await films.FindAsync(filmIds, cancellationToken);
        var reviews = written.ToLookup(review => review.FilmId);
        var dated = facts.Values.Select(film => (Film: film, Date: FilmDate.Of(film.Year, reviews[film.Id])))
            .OrderByDescending(one => one.Date.Year).ThenByDescending(one => one.Date.Released).ThenBy(one => one.Film.Title, FilmDate.TitlesInOneTime).ThenBy(one => one.Film.Id).ToList();
        var shown = dated.ConvertAll(one => one.Film);
        var (first, latest) = FirstAndLatest.Of(dated);
        var jobs = Jobs(credits, facts, reviews);

        var qualifier = person.IsShared ? person.Qualifier : null;
        var name = qualifier is null ? person.Name : $"{person.Name} ({qualifier})";
        var line = Line(jobs, shown.Count, MeanScore.Of(shown.Select(film => ScoreOf(film, reviews))));
        var head = new PageHead
        {
            Title = number == 1 ? name : $"{name}, page {number}",
            Description = $"{name}: {line}. Films with our reviews, by year and by job, and who else worked on them.",
            Address = paging.AddressOf(number),
            Type = "profile",
            FeedsOf = paging.Path,
            FeedsTitle = $"Reviews of films with {name}",
            Previous = paging.Newer,
            Next = paging.Older,
            Sheet = "css/discovery.css",
        };
        var crumb = new NamedLink("People", links.People);
        return new PersonPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Person(head with { Address = paging.Path }, person.Name, jobs.Where(job => job.Job != "Crew").Select(job => job.Job)), schema.Trail(crumb, new NamedLink(name, paging.Path))) },
            Crumbs = [crumb],
            Name = person.Name,
            Qualifier = qualifier,
            AlsoAs = await AlsoAsAsync(person.Id, person.Name, cancellationToken),
            Line = line,
            First = first,
            Latest = latest,
            ConnectionAddress = links.Connection(paging.Path, null),
            Timeline = number > 1 || Timeline.Of(shown.Select(film => (film.Year, ScoreOf(film, reviews), film.Drawing.HueClass))) is not { } timeline ? null : timeline with { TablePages = paging.LastPage },
            Works = shown.Skip(paging.Skipped).Take(PageSize).Select(film => WorkOf(film, credits, reviews)).ToList(),
            Paging = paging,
            Jobs = number > 1 || jobs.Count < 2 ? [] : jobs,
            Collaborators = number > 1 ? [] : await collaborators.OfAsync(person.Id, written, cancellationToken),
            Mentions = number > 1 ? NamingSentences.None : await mentions.OfPersonAsync(person.Id, cancellationToken),
        };
    }

    // Names that were merged into this one, where a published review writes them.
    private async Task<IReadOnlyList<string>> AlsoAsAsync(int personId, string name, CancellationToken cancellationToken)
    {
        var reviews = db.Articles.PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var aliases = db.Credits.Where(credit => credit.PersonId == personId && credit.AliasId != null && reviews.Any(review => review.Id == credit.ArticleId)).Select(credit => credit.AliasId);
        return await db.People.AsNoTracking().Where(person => aliases.Contains(person.Id) && person.Name != name).Select(person => person.Name).Distinct().OrderBy(other => other).ToListAsync(cancellationToken);
    }

    // Two reviews are both named; of more the first, with the way to the others.
    private PersonWork WorkOf(FilmFacts film, List<CreditRow> credits, ILookup<int, PublishedReview> reviews)
    {
        var all = reviews[film.Id].ToList();
        var named = all.Take(all.Count > 2 ? 1 : 2).Select(review => new NamedLink(review.Headline, links.Article(ArticleKind.Review, review.Slug))).ToList();
        return new PersonWork(film, JobsOn(credits.Where(credit => credit.FilmId == film.Id)), ScoreOf(film, reviews), named, all.Count - named.Count);
    }

    // In the order of credits, the earliest review's words first: several reviews may state one credit. And all reviews of those films.
    private async Task<(List<CreditRow> Credits, List<PublishedReview> Reviews)> CreditsAsync(int personId, CancellationToken cancellationToken)
    {
        var stated = await db.Credits.AsNoTracking().Where(credit => credit.PersonId == personId)
            .Select(credit => new { credit.ArticleId, credit.Job, credit.JobRank, credit.Role }).ToListAsync(cancellationToken);
        var articleIds = stated.Select(credit => credit.ArticleId).Distinct().ToList();
        var filmIds = await db.Articles.Where(article => articleIds.Contains(article.Id) && article.FilmId != null).Select(article => article.FilmId!.Value).Distinct().ToListAsync(cancellationToken);
        var all = await published.OfAsync(filmIds, cancellationToken);
        var byId = all.Select((review, order) => (review, order)).ToDictionary(one => one.review.Id);
        var credits = stated.Where(credit => byId.ContainsKey(credit.ArticleId))
            .OrderBy(credit => credit.JobRank).ThenBy(credit => credit.Job, StringComparer.OrdinalIgnoreCase).ThenBy(credit => byId[credit.ArticleId].order)
            .Select(credit => new CreditRow(credit.Job, credit.JobRank, credit.Role, byId[credit.ArticleId].review.FilmId)).ToList();
        // A film whose only review to name them is not published is none of theirs.
        var theirs = credits.Select(credit => credit.FilmId).ToHashSet();
        return (credits, all.Where(review => theirs.Contains(review.FilmId)).ToList());
    }

    private static List<PersonJob> Jobs(List<CreditRow> credits, IReadOnlyDictionary<int, FilmFacts> facts, ILookup<int, PublishedReview> reviews) => credits
        .GroupBy(credit => credit.Job, StringComparer.OrdinalIgnoreCase)
        .Select(group => (group.First().Job, Films: group.Select(credit => credit.FilmId).Distinct().Where(facts.ContainsKey).Select(id => facts[id]).ToList()))
        .Select(job => new PersonJob(JobWords.Of(job.Job), job.Films.Count, YearSpan.Of(job.Films.Select(film => film.Year)), MeanScore.Of(job.Films.Select(film => ScoreOf(film, reviews)))?.Of(job.Films.Count)))
        .ToList();

    private static Score? ScoreOf(FilmFacts film, ILookup<int, PublishedReview> reviews) => reviews[film.Id].FirstOrDefault()?.Score;

    private static string JobsOn(IEnumerable<CreditRow> credits)
    {
        var words = credits.GroupBy(credit => credit.Job, StringComparer.OrdinalIgnoreCase)
            .Select((job, index) => (Job: index == 0 ? JobWords.Of(job.First().Job) : LowerCase.Of(JobWords.Of(job.First().Job)), Roles: job.Select(credit => credit.Role).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList()))
            .Select(job => job.Roles.Count == 0 ? job.Job : $"{job.Job} as {string.Join(", ", job.Roles)}");
        return string.Join(", ", words);
    }

    // What they did most comes first here.
    private static string Line(List<PersonJob> jobs, int filmCount, MeanScore? mean)
    {
        var most = jobs.OrderByDescending(job => job.Films).Take(3).Select(job => job.Job);
        return $"{string.Join(", ", most)} · {Counted.Of(filmCount, "film")} here{(mean is null ? "" : " · mean " + mean.Of(filmCount))}";
    }
}
