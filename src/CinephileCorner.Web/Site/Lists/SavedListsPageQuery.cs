using CinephileCorner.Data;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Lists;

/// <summary>Reads one page of the lists that readers have, by title, each with how much is in it.</summary>
public sealed class SavedListsPageQuery(CinephileDbContext db, ListReachQuery reach, SchemaOrg schema, SiteLinks links)
{
    // Each costs a count of its own.
    private const int PageSize = 50;

    /// <summary>Null when there is no such page.</summary>
    public async Task<SavedListsPage?> FindAsync(string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
            return null;
        var all = db.SavedLists.AsNoTracking().Where(list => list.RemovedUtc == null);
        // As films and names stand in their indexes, which the store's own order of letters does not do.
        var titles = (await all.Select(list => new { list.Id, list.Title }).ToListAsync(cancellationToken)).OrderBy(list => SortTitle.Of(list.Title), StringComparer.Ordinal).ThenBy(list => list.Id).ToList();
        var paging = new Paging(number, titles.Count, PageSize, links.Lists);
        if (!paging.Exists)
            return null;
        var ids = titles.Skip(paging.Skipped).Take(PageSize).Select(list => list.Id).ToList();
        var lists = (await all.Where(list => ids.Contains(list.Id)).ToListAsync(cancellationToken)).OrderBy(list => ids.IndexOf(list.Id)).ToList();
        var reached = await reach.OfAsync(lists.ConvertAll(list => list.Rule), cancellationToken);
        var shown = lists.Zip(reached, (list, found) => new ListedList(list.Title, links.SavedList(list.Slug), list.Intro, found.Rule.ToReaders, found.Count)).ToList();
        var head = new PageHead
        {
            Title = number == 1 ? "Lists" : $"Lists, page {number}",
            Description = "Lists of reviews that keep themselves up to date.",
            Address = paging.AddressOf(number),
            Previous = paging.Newer,
            Next = paging.Older,
        };
        return new SavedListsPage(
            head with { StructuredData = SchemaOrg.Page(schema.Collection(head, shown.Select(list => new ListedItem(list.Title, list.Address))), schema.Trail(new NamedLink("Lists", links.Lists))) }, shown, paging);
    }
}
