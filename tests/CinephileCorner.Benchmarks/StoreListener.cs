using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CinephileCorner.Benchmarks;

/// <summary>Hears what the store is asked, and how long it takes to answer.</summary>
internal sealed class StoreListener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly ConcurrentQueue<(string Sql, TimeSpan Took)> _heard = [];

    public StoreListener() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>What was heard since the last time, slowest in sum first.</summary>
    public IReadOnlyList<(string Sql, int Count, TimeSpan Took)> Take()
    {
        var all = new List<(string Sql, TimeSpan Took)>();
        while (_heard.TryDequeue(out var one))
            all.Add(one);
        return [.. all.GroupBy(one => one.Sql, StringComparer.Ordinal).Select(group => (group.Key, group.Count(), new TimeSpan(group.Sum(one => one.Took.Ticks)))).OrderByDescending(one => one.Item3)];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed)
            _heard.Enqueue((executed.Command.CommandText, executed.Duration));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }
}
