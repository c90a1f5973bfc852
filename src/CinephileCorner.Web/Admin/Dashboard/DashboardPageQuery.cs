using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles.List;
using CinephileCorner.Web.Admin.Articles.Publication;
using CinephileCorner.Web.Admin.Auditing;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>Gathers the dashboard: one's own work, and for editors the desk's.</summary>
public sealed class DashboardPageQuery(CinephileDbContext db, SelectedArticlesQuery selected, CareQuery care, AuditPageQuery audit, CurrentEditor me, AdminTimes times, LocalMoments moments, SiteClock clock, AdminLinks links)
{
    private const int Most = 8;
    private const int MostChanges = 10;

    public async Task<DashboardPage> FindAsync(CancellationToken cancellationToken)
    {
        var scheduled = await ScheduledAsync(cancellationToken);
        return new DashboardPage
        {
            Title = "Dashboard",
            Unfinished = await UnfinishedAsync(cancellationToken),
            UnfinishedLists = await UnfinishedListsAsync(cancellationToken),
            Scheduled = [.. scheduled.Take(Most)],
            ScheduledList = scheduled.Count <= Most ? null : await ListAsync("scheduled article", "scheduled articles", new ArticlesFilter { State = "scheduled" }, cancellationToken),
            Care = await care.FindAsync(cancellationToken),
            Changes = me.IsCurator ? await audit.LatestAsync(MostChanges, cancellationToken) : [],
        };
    }

    private async Task<IReadOnlyList<DashboardRow>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        var drafts = await (await selected.FindAsync(new ArticlesFilter { State = "draft", Mine = "yes" }, cancellationToken))
            .OrderByDescending(article => article.ChangedUtc).ThenByDescending(article => article.Id).Take(Most)
            .Select(article => new { article.Id, article.Headline, IsDraft = true, At = article.ChangedUtc }).ToListAsync(cancellationToken);
        var changed = await (await selected.FindAsync(new ArticlesFilter { State = "changed", Mine = "yes" }, cancellationToken))
            .OrderByDescending(article => article.Pending!.SavedUtc).ThenByDescending(article => article.Id).Take(Most)
            .Select(article => new { article.Id, article.Headline, IsDraft = article.State == ArticleState.Draft, At = article.Pending!.SavedUtc }).ToListAsync(cancellationToken);
        // A draft whose newest text waits beside it is one thing, as old as that text.
        return [.. changed.Concat(drafts).DistinctBy(row => row.Id).OrderByDescending(row => row.At).Take(Most)
            .Select(row => new DashboardRow(row.Id, row.Headline, row.IsDraft ? "draft" : "changes", times.Ago(row.At), times.Full(row.At)))];
    }

    private async Task<IReadOnlyList<CareRow>> UnfinishedListsAsync(CancellationToken cancellationToken)
    {
        List<CareRow?> all =
        [
            await ListAsync("draft of yours", "drafts of yours", new ArticlesFilter { State = "draft", Mine = "yes" }, cancellationToken),
            await ListAsync("article with changes of yours", "articles with changes of yours", new ArticlesFilter { State = "changed", Mine = "yes" }, cancellationToken),
        ];
        if (me.IsCurator)
            all.Add(await ListAsync("draft in all", "drafts in all", new ArticlesFilter { State = "draft" }, cancellationToken));
        return [.. all.OfType<CareRow>()];
    }

    private async Task<List<DashboardRow>> ScheduledAsync(CancellationToken cancellationToken)
    {
        var (own, isCurator, now) = (me.CriticId, me.IsCurator, clock.UtcNow);
        var articles = db.Articles.AsNoTracking().Where(article => isCurator || article.CriticId == own);
        var due = await articles.Where(article => article.State == ArticleState.Published && article.PublishedUtc > now)
            .OrderBy(article => article.PublishedUtc).Take(Most + 1).Select(article => new { article.Id, article.Headline, At = article.PublishedUtc, What = "article" }).ToListAsync(cancellationToken);
        var changes = await db.PendingEdits.AsNoTracking().Where(edit => edit.PublishAtUtc != null).OrderBy(edit => edit.PublishAtUtc)
            .Join(articles.Where(article => article.State != ArticleState.Trashed), edit => edit.ArticleId, article => article.Id, (edit, article) => new { article.Id, article.Headline, At = edit.PublishAtUtc!.Value, What = "changes" })
            .Take(Most + 1).ToListAsync(cancellationToken);
        return [.. due.Concat(changes).OrderBy(row => row.At).Take(Most + 1).Select(row => new DashboardRow(row.Id, row.Headline, row.What, moments.Words(row.At, me.TimeZone), times.Full(row.At)))];
    }

    private async Task<CareRow?> ListAsync(string one, string many, ArticlesFilter filter, CancellationToken cancellationToken) =>
        await selected.CountAsync(filter, cancellationToken) is > 0 and var count ? CareRow.Of(count, one, many, filter.Address(links.Articles)) : null;
}
