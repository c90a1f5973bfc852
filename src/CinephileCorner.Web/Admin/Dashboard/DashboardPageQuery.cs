using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles.Publication;
using CinephileCorner.Web.Admin.Auditing;
using CinephileCorner.Web.Admin.Transfer.Runs;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>Gathers the dashboard; a critic's shows their own work.</summary>
public sealed class DashboardPageQuery(CinephileDbContext db, ImportRunsQuery imports, AuditPageQuery audit, CurrentEditor me, AdminTimes times, LocalMoments moments, SiteClock clock, AdminLinks links)
{
    private const int Most = 8;

    public async Task<DashboardPage> FindAsync(CancellationToken cancellationToken)
    {
        var own = me.CriticId;
        var articles = db.Articles.AsNoTracking().Where(article => article.State != ArticleState.Trashed && (me.IsCurator || article.CriticId == own));
        return new DashboardPage
        {
            Title = "Dashboard",
            Unfinished = await UnfinishedAsync(articles, cancellationToken),
            Scheduled = await ScheduledAsync(articles, cancellationToken),
            Care = await CareAsync(cancellationToken),
            Changes = me.IsCurator ? [.. (await audit.FindAsync(null, null, null, cancellationToken)).Rows.Take(10)] : [],
        };
    }

    private async Task<IReadOnlyList<DashboardRow>> UnfinishedAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var rows = await articles.Where(article => article.State == ArticleState.Draft || article.Pending != null)
            .Select(article => new { article.Id, article.Headline, article.State, At = article.Pending == null ? article.ChangedUtc : article.Pending.SavedUtc })
            .OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DashboardRow(row.Id, row.Headline, row.State == ArticleState.Draft ? "draft" : "changes", times.Ago(row.At), times.Full(row.At)));
    }

    private async Task<IReadOnlyList<DashboardRow>> ScheduledAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var due = await articles.Where(article => article.State == ArticleState.Published && article.PublishedUtc > now)
            .OrderBy(article => article.PublishedUtc).Take(Most).Select(article => new { article.Id, article.Headline, At = article.PublishedUtc, What = "article" }).ToListAsync(cancellationToken);
        var changes = await articles.Where(article => article.Pending!.PublishAtUtc != null)
            .OrderBy(article => article.Pending!.PublishAtUtc).Take(Most).Select(article => new { article.Id, article.Headline, At = article.Pending!.PublishAtUtc!.Value, What = "changes" }).ToListAsync(cancellationToken);
        return [.. due.Concat(changes).OrderBy(row => row.At).Take(Most).Select(row => new DashboardRow(row.Id, row.Headline, row.What, moments.Words(row.At, me.TimeZone), times.Full(row.At)))];
    }

    private async Task<IReadOnlyList<CareRow>> CareAsync(CancellationToken cancellationToken)
    {
        var mine = me.Id;
        List<(int Count, string One, string Many, string Address)> all =
        [
            (await db.KeptTexts.CountAsync(text => text.EditorId == mine && text.SettledUtc == null, cancellationToken), "text of yours could not be saved", "texts of yours could not be saved", links.KeptTexts),
        ];
        if (me.IsCurator)
        {
            all.Add((await db.MediaItems.CountAsync(item => item.Alt == null && !item.IsDecorative, cancellationToken), "picture without alt text", "pictures without alt text", links.MediaList("", true, false, null)));
            all.Add((await imports.ConflictCountAsync(cancellationToken), "file in conflict with its article", "files in conflict with their articles", links.ImportConflicts));
        }
        if (me.May(Permission.Administer))
            all.Add((await imports.ProblemCountAsync(cancellationToken), "import problem", "import problems", links.Import));
        var beside = await db.Revisions.AsNoTracking().Where(revision => revision.Kind == RevisionKind.Conflict && revision.SettledUtc == null)
            .Join(db.Articles, revision => revision.ArticleId, article => article.Id, (revision, article) => new { revision.Id, ArticleId = article.Id, article.CriticId, article.Headline }).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. beside.Where(one => me.MayEdit(one.CriticId)).Select(one => new CareRow($"Two texts of “{one.Headline}” in the same place", links.Conflict(one.ArticleId, one.Id))),
            .. all.Where(one => one.Count > 0).Select(one => new CareRow($"{one.Count} {(one.Count == 1 ? one.One : one.Many)}", one.Address)),
        ];
    }
}
