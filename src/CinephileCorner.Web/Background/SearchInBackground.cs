using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Search;

namespace CinephileCorner.Web.Background;

/// <summary>Owns the clock of <see cref="SearchFilling"/>: at the start, and now and then. Before that the names are read, so that nobody who searches waits for them.</summary>
public sealed partial class SearchInBackground(SearchFilling filling, Kept<SearchNames> names, TimeProvider time, ILogger<SearchInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            await TryAsync(async () => await names.GetAsync(stoppingToken));
            do
                await FillAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
    }

    private Task FillAsync(CancellationToken stoppingToken) => TryAsync(async () =>
    {
        var count = await filling.RunAsync(stoppingToken);
        if (count > 0)
            Filled(count);
    });

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (System.Data.Common.DbException fault)
        {
            Failed(fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Wrote {Count} articles to the search index")]
    private partial void Filled(int count);

    [LoggerMessage(LogLevel.Warning, "Writing to the search index failed")]
    private partial void Failed(Exception fault);
}
