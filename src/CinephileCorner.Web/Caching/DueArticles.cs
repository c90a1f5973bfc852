using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Caching;

/// <summary>
/// Turns the content version at the moments nobody announces: when a scheduled article falls due, and when another process,
/// an import on the command line, has written to the store. Once a second at most, by four
/// small questions, after putting in what has fallen due.
/// </summary>
internal sealed partial class DueArticles(IServiceScopeFactory scopes, SiteClock clock, TimeProvider time, ContentVersion version, ILogger<DueArticles> log) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private Answer? _known;

    public async ValueTask TurnAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(_known))
            return;
        // Only one request asks; the others go on with what is known, unless nothing is.
        if (!await _one.WaitAsync(_known is null || IsDue(_known) ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return;
        try
        {
            var known = _known;
            if (IsFresh(known))
                return;
            var answer = await AskAsync(cancellationToken);
            if (known is not null && (IsDue(known) || known.LastChange != answer.LastChange))
                version.Advance();
            _known = answer with { Version = version.Number };
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool IsFresh(Answer? known) =>
        known is not null && known.Version == version.Number && !IsDue(known) && time.GetElapsedTime(known.AskedAt) < Beat;

    private bool IsDue(Answer known) => known.NextDueUtc <= clock.UtcNow;

    private async Task<Answer> AskAsync(CancellationToken cancellationToken)
    {
        var (asked, now) = (time.GetTimestamp(), clock.UtcNow);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        // Changes that have fallen due are put in before anybody reads: nothing is missed while the site was down.
        if (await db.PendingEdits.AnyAsync(edit => edit.PublishAtUtc <= now, cancellationToken))
            await PublishAsync(scope.ServiceProvider, cancellationToken);
        var article = await db.Articles
            .Where(article => article.State == ArticleState.Published && article.PublishedUtc > now)
            .MinAsync(article => (DateTime?)article.PublishedUtc, cancellationToken);
        // What could not be put in is tried again at the next beat, and turns no page meanwhile.
        var change = await db.PendingEdits.Where(edit => edit.PublishAtUtc > now).MinAsync(edit => edit.PublishAtUtc, cancellationToken);
        var next = article < change || change is null ? article : change;
        // Whatever changes what readers see is noted in the transaction that does it, whichever process that is.
        var last = await db.AuditEntries.Where(entry => entry.IsPublic).MaxAsync(entry => (int?)entry.Id, cancellationToken);
        return new Answer(asked, 0, next, last);
    }

    // A store that takes nothing at the moment, a full disk perhaps, gives readers what it has.
    private async Task PublishAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<ArticlePublisher>().PublishDueAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException)
        {
            NotPublished(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Changes that fell due could not be published; it is tried again")]
    private partial void NotPublished(Exception fault);

    private sealed record Answer(long AskedAt, long Version, DateTime? NextDueUtc, int? LastChange);
}
