using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>The lists above the list: those everybody has, with how many are in them, then those the editor has named.</summary>
public sealed class NamedFiltersQuery(CinephileDbContext db, SelectedArticlesQuery selected, CurrentEditor me, AdminLinks links)
{
    private static readonly (string Name, string? State)[] Everybodys =
        [("All", null), ("Drafts", "draft"), ("Scheduled", "scheduled"), ("With unpublished changes", "changed"), ("Withdrawn", "withdrawn"), ("Trash", "trash")];

    public async Task<IReadOnlyList<NamedFilterLink>> FindAsync(ArticlesFilter current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        var here = current.Query();
        List<NamedFilterLink> all = [];
        foreach (var (name, state) in Everybodys)
        {
            var filter = new ArticlesFilter { State = state };
            all.Add(new NamedFilterLink(name, filter.Address(links.Articles), state is null ? null : await selected.CountAsync(filter, cancellationToken), filter.Query() == here, null));
        }
        var mine = me.Id;
        all.AddRange((await db.NamedFilters.AsNoTracking().Where(list => list.EditorId == mine && list.RemovedUtc == null).OrderBy(list => list.Name).ThenBy(list => list.Id).Take(NamedFilter.Most)
            .ToListAsync(cancellationToken)).Select(list => new NamedFilterLink(list.Name, $"{links.Articles}?{list.Query}", null, list.Query == here, list.Id)));
        return all;
    }
}
