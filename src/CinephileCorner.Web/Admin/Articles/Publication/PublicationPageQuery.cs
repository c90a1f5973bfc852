using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Publication;

/// <summary>Reads what there is to know before publishing.</summary>
public sealed class PublicationPageQuery(CinephileDbContext db, TextCheck check, ArticlePublisher publisher, LocalMoments moments, CurrentEditor me, SiteClock clock)
{
    /// <summary>Null when there is no such article, or the editor may not change it.</summary>
    public async Task<PublicationPage?> FindAsync(int id, PublicationForm form, FormFaults faults, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().Where(article => article.Id == id && article.State != ArticleState.Trashed)
            .Select(article => new
            {
                article.Kind, article.Slug, article.SourcePath, article.State, article.Headline, article.PublishedUtc, article.CriticId, article.SourceHash,
                Source = article.Pending == null ? article.Text.Source : article.Pending.Source,
                PendingHash = article.Pending == null ? null : article.Pending.SourceHash,
                PendingDueUtc = article.Pending == null ? null : article.Pending.PublishAtUtc,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null || !me.MayEdit(row.CriticId))
            return null;
        var state = await check.OfAsync(row.Kind, row.Slug, row.SourcePath, row.Source, cancellationToken);
        // What publishing itself would answer, before it is asked to; everything else is advice.
        var obstacles = await publisher.ObstaclesAsync(id, cancellationToken);
        var now = clock.UtcNow;
        var due = row.PendingDueUtc ?? (row.State == ArticleState.Published && row.PublishedUtc > now ? row.PublishedUtc : null);
        var headline = state.Headline ?? row.Headline;
        var isChange = row.State == ArticleState.Published && row.PublishedUtc <= now;
        var isDone = isChange && row.PendingHash is null;
        return new PublicationPage
        {
            Title = isDone ? $"“{headline}” is published" : isChange ? $"Publish the changes to “{headline}”?" : $"Publish “{headline}”?",
            Faults = faults,
            Id = id,
            Headline = headline,
            State = row.State,
            IsChange = isChange,
            IsDone = isDone,
            Hash = row.PendingHash ?? row.SourceHash,
            Form = form,
            Errors = [.. obstacles.Select(CheckedProblem.Of)],
            Advice = [.. state.Problems.Where(problem => !obstacles.Any(one => one.Line == problem.Line && one.What == problem.What))],
            SiteZone = LocalMoments.NameOf(clock.Zone),
            OwnZone = me.TimeZone is null || me.TimeZone == clock.Zone.Id ? null : LocalMoments.NameOf(moments.ZoneOf(me.TimeZone)),
            Now = moments.Words(now, me.TimeZone),
            Due = due is { } moment ? moments.Words(moment, me.TimeZone) : null,
            MayPublish = me.MayPublishFor(row.CriticId),
        };
    }
}
