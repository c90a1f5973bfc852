using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Caching;

/// <summary>
/// Knows when the next scheduled article falls due, and turns the content version at that moment: no cached page is served
/// past it. The store is asked once after each change and once after each due moment, not for every page.
/// </summary>
internal sealed class DueArticles(IServiceScopeFactory scopes, SiteClock clock, ContentVersion version)
{
    private sealed record Answer(long Version, DateTime? NextDueUtc);

    private Answer? _known;

    public async ValueTask TurnAsync(CancellationToken cancellationToken)
    {
        var known = _known;
        var now = clock.UtcNow;
        if (known is not null && known.NextDueUtc <= now && Interlocked.CompareExchange(ref _known, null, known) == known)
            version.Advance();
        known = _known;
        if (known is not null && known.Version == version.Number)
            return;
        var asked = version.Number;
        await using var scope = scopes.CreateAsyncScope();
        var next = await scope.ServiceProvider.GetRequiredService<CinephileDbContext>().Articles
            .Where(article => article.State == ArticleState.Published && article.PublishedUtc > now)
            .MinAsync(article => (DateTime?)article.PublishedUtc, cancellationToken);
        _known = new Answer(asked, next);
    }
}
