using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles.List;
using CinephileCorner.Web.Admin.Transfer.Runs;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>Counts what wants care. Each number is that of the list it leads to, asked in the same words.</summary>
public sealed class CareQuery(CinephileDbContext db, SelectedArticlesQuery selected, ImportRunsQuery imports, CurrentEditor me, AdminLinks links)
{
    public async Task<IReadOnlyList<CareRow>> FindAsync(CancellationToken cancellationToken)
    {
        var mine = me.Id;
        List<CareRow?> all =
        [
            await ConflictsAsync(cancellationToken),
            Row(await db.KeptTexts.CountAsync(text => text.EditorId == mine && text.SettledUtc == null, cancellationToken), "text of yours could not be saved", "texts of yours could not be saved", links.KeptTexts),
            await ArticlesAsync("article names a picture that is not there", "articles name pictures that are not there", new ArticlesFilter { Care = "picture" }, cancellationToken),
            await ArticlesAsync("article has a broken link", "articles have broken links", new ArticlesFilter { Care = "link" }, cancellationToken),
        ];
        if (me.IsCurator)
        {
            all.Add(Row(await db.MediaItems.CountAsync(item => item.Alt == null && !item.IsDecorative, cancellationToken), "picture without alt text", "pictures without alt text", links.MediaList("", true, false, null)));
            all.Add(Row(await imports.ConflictCountAsync(cancellationToken), "file in conflict with its article", "files in conflict with their articles", links.ImportConflicts));
            if (await imports.ProblemsAsync(cancellationToken) is var (run, errors, conflicts))
                all.Add(Row(errors, "import problem", "import problems", links.ImportRun(run, "errors"), conflicts == 0 ? "" : $", beside {conflicts} in conflict"));
        }
        return [.. all.OfType<CareRow>()];
    }

    // One is settled where it stands; of several there is a list.
    private async Task<CareRow?> ConflictsAsync(CancellationToken cancellationToken)
    {
        var filter = new ArticlesFilter { Care = "conflict" };
        var ids = await (await selected.FindAsync(filter, cancellationToken)).OrderBy(article => article.ChangedUtc).ThenBy(article => article.Id).Select(article => new { article.Id, article.Headline }).Take(2).ToListAsync(cancellationToken);
        if (ids is not [var only])
            return await ArticlesAsync("article has two texts in the same place", "articles have two texts in the same place", filter, cancellationToken);
        var revision = await db.Revisions.Where(one => one.ArticleId == only.Id && one.Kind == RevisionKind.Conflict && one.SettledUtc == null).MinAsync(one => (int?)one.Id, cancellationToken);
        return revision is { } id ? new CareRow($"Two texts of “{only.Headline}” in the same place", links.Conflict(only.Id, id)) : null;
    }

    private async Task<CareRow?> ArticlesAsync(string one, string many, ArticlesFilter filter, CancellationToken cancellationToken) =>
        Row(await selected.CountAsync(filter, cancellationToken), one, many, filter.Address(links.Articles));

    private static CareRow? Row(int count, string one, string many, string address, string more = "") => count == 0 ? null : CareRow.Of(count, one, many, address) is var row && more.Length > 0 ? row with { Words = row.Words + more } : row;
}
