using CinephileCorner.Data.Search;

namespace CinephileCorner.Web.Background;

/// <summary>Owns the clock of <see cref="SearchFilling"/>: at the start, and now and then.</summary>
public sealed partial class SearchInBackground(SearchFilling filling, TimeProvider time, ILogger<SearchInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            do
                await FillAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
    }

    private async Task FillAsync(CancellationToken stoppingToken)
    {
        try
        {
            var count = await filling.RunAsync(stoppingToken);
            if (count > 0)
                Filled(count);
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
