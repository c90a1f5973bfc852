using CinephileCorner.Data;
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
        var paging = new Paging(number, await all.CountAsync(cancellationToken), PageSize, links.Lists);
        if (!paging.Exists)
            return null;
        var lists = await all.OrderBy(list => list.Title).ThenBy(list => list.Id).Skip(paging.Skipped).Take(PageSize).ToListAsync(cancellationToken);
        var reached = await reach.OfAsync(lists.ConvertAll(list => list.Rule), cancellationToken);
        var shown = lists.Zip(reached, (list, found) => new ListedList(list.Title, links.SavedList(list.Slug), list.Intro, found.Rule, found.Count)).ToList();
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
