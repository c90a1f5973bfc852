using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Discovery;

/// <summary>
/// Keeps one overview in memory and makes it anew when what is published has changed. Of a small site whoever asks waits for the
/// new one; of a large one they get the last, the new one is made beside them, and the caches hear when it is there. So what it
/// says may be older than the store by seconds: whoever prints of it asks the store what readers may still see.
/// </summary>
/// <param name="make">Reads with the services of a scope of its own.</param>
public sealed class Kept<T>(IServiceScopeFactory scopes, TimeProvider time, Func<IServiceProvider, CancellationToken, Task<T>> make) : IDisposable
    where T : class, IOverview
{
    /// <summary>Up to so many articles it is made while the reader waits: some tens of milliseconds.</summary>
    public const int QuickUpTo = 2000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private Made? _kept;
    private int _isRenewing;
    private TimeSpan _pause;

    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(cancellationToken);
        if (_kept is { } known)
        {
            if (known.Stamp == stamp)
                return known.Value;
            if (known.Value.ArticleCount > QuickUpTo)
            {
                BeginRenewing();
                return known.Value;
            }
        }
        return await MakeAsync(cancellationToken);
    }

    /// <summary>
    /// As <see cref="GetAsync"/>, but of a large site nobody waits for the first one either: null until it is there, and then the
    /// caches hear of it. For what a page can do without.
    /// </summary>
    public async ValueTask<T?> GetIfThereAsync(CancellationToken cancellationToken)
    {
        if (_kept is not null || await CountAsync(cancellationToken) <= QuickUpTo)
            return await GetAsync(cancellationToken);
        BeginRenewing();
        return null;
    }

    public void Dispose() => _one.Dispose();

    private async Task<T> MakeAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // Read before the overview is made: what is published meanwhile makes it out of date, never too new.
            var stamp = await StampAsync(cancellationToken);
            if (_kept is { } known && known.Stamp == stamp)
                return known.Value;
            await using var scope = scopes.CreateAsyncScope();
            var value = await make(scope.ServiceProvider, cancellationToken);
            _kept = new Made(stamp, value);
            return value;
        }
        finally
        {
            _one.Release();
        }
    }

    private void BeginRenewing()
    {
        if (Interlocked.Exchange(ref _isRenewing, 1) == 0)
            _ = Task.Run(RenewAsync, CancellationToken.None);
    }

    private async Task RenewAsync()
    {
        try
        {
            // While an import runs something changes every second: four fifths of the time are left to readers.
            await Task.Delay(_pause, time);
            var began = time.GetTimestamp();
            await MakeAsync(CancellationToken.None);
            _pause = time.GetElapsedTime(began) * 4;
            await using var scope = scopes.CreateAsyncScope();
            foreach (var listener in scope.ServiceProvider.GetServices<IChangeListener>())
                await listener.OnChangedAsync(new ChangeNotice(new HashSet<int>(), ListsChanged: true), CancellationToken.None);
        }
        catch (System.Data.Common.DbException)
        {
            // The store is not to be had just now; the next reader asks again.
        }
        finally
        {
            Interlocked.Exchange(ref _isRenewing, 0);
        }
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CinephileDbContext>().Articles.PublishedAt(time.GetUtcNow().UtcDateTime).CountAsync(cancellationToken);
    }

    private async Task<PublishedStamp> StampAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await PublishedStamp.ReadAsync(scope.ServiceProvider.GetRequiredService<CinephileDbContext>(), time.GetUtcNow().UtcDateTime, cancellationToken);
    }

    // One reference, so that nobody reads half of the old one and half of the new.
    private sealed record Made(PublishedStamp Stamp, T Value);
}
