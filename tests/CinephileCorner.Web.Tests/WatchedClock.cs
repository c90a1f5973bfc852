using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace CinephileCorner.Web.Tests;

/// <summary>A clock that tests move, and that tells them when somebody has begun to wait by it.</summary>
public sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _waits = new();

    /// <summary>Ends as soon as somebody begins to wait for so long.</summary>
    public Task SomebodyWaits(TimeSpan span) => _waits.GetOrAdd(span, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (_waits.TryRemove(dueTime, out var waits))
            waits.SetResult();
        return timer;
    }
}
