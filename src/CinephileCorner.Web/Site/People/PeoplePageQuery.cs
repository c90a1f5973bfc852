using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.People;

/// <summary>Reads one page of everybody in the credits, by surname.</summary>
public sealed class PeoplePageQuery(CinephileDbContext db, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 120;

    /// <summary>Null when there is no such page.</summary>
    public async Task<IndexPage?> FindAsync(string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var reviews = db.Articles.PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var people = db.People.AsNoTracking().Where(person => db.Credits.Any(credit => credit.PersonId == person.Id && reviews.Any(review => review.Id == credit.ArticleId)));
        var keys = await people.OrderBy(person => person.SortKey).ThenBy(person => person.Id).Select(person => person.SortKey).ToListAsync(cancellationToken);
        var paging = new Paging(number, keys.Count, PageSize, links.People);
        if (!paging.Exists)
            return null;
        var rows = await people.OrderBy(person => person.SortKey).ThenBy(person => person.Id).Skip(paging.Skipped).Take(PageSize)
            .Select(person => new { person.Id, person.Name, person.Qualifier, person.FoldedName, person.Slug, person.SortKey }).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var credits = await db.Credits.AsNoTracking().Where(credit => ids.Contains(credit.PersonId))
            .Join(reviews, credit => credit.ArticleId, review => review.Id, (credit, review) => new { credit.PersonId, credit.Job, credit.JobRank, review.FilmId })
            .ToListAsync(cancellationToken);
        var works = credits.ToLookup(credit => credit.PersonId);
        var names = rows.ConvertAll(row => row.FoldedName);
        var shared = (await db.People.AsNoTracking().Where(person => names.Contains(person.FoldedName)).GroupBy(person => person.FoldedName).Where(group => group.Count() > 1).Select(group => group.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var entries = rows.ConvertAll(row =>
        {
            var work = works[row.Id].ToList();
            var films = work.Select(credit => credit.FilmId).Distinct().Count();
            var job = work.GroupBy(credit => (credit.JobRank, credit.Job)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.JobRank).First().Key.Job;
            return new IndexEntry(
                IndexLetter.Of(row.SortKey), row.Qualifier is not null && shared.Contains(row.FoldedName) ? $"{row.Name} ({row.Qualifier})" : row.Name, links.Person(row.Slug),
                $"{job}, {Counted.Of(films, "film")}");
        });
        var head = new PageHead
        {
            Title = number == 1 ? "People in the credits" : $"People in the credits, page {number}",
            Description = $"{Counted.Of(keys.Count, "person", "people")} who made the films we write about, by surname.",
            Address = paging.AddressOf(number),
            Previous = paging.Newer,
            Next = paging.Older,
        };
        return new IndexPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Collection(head, entries.Select(entry => new ListedItem(entry.Name, entry.Address))), schema.Trail(new NamedLink("People", links.People))) },
            Heading = "People in the credits",
            Count = Counted.Of(keys.Count, "person", "people"),
            Letters = LetterJumps.Of(keys, paging),
            Entries = entries,
            Paging = paging,
        };
    }
}
