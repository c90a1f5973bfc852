using CinephileCorner.Data.Editing;
using CinephileCorner.Data.Media;

namespace CinephileCorner.Web.Background;

/// <summary>Owns the clock of <see cref="MediaSweeper"/> and <see cref="RevisionSweep"/>.</summary>
public sealed partial class SweepInBackground(MediaSweeper sweeper, IServiceScopeFactory scopes, TimeProvider time, ILogger<SweepInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync(stoppingToken);
                await FoldAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start sweeps.
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            var count = await sweeper.SweepAsync(stoppingToken);
            if (count > 0)
                Swept(count);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            Failed(fault);
        }
    }

    private async Task FoldAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var count = await scope.ServiceProvider.GetRequiredService<RevisionSweep>().RunAsync(stoppingToken);
            if (count > 0)
                Folded(count);
        }
        catch (System.Data.Common.DbException fault)
        {
            NotFolded(fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Folded {Count} versions that were saved by themselves into later ones")]
    private partial void Folded(int count);

    [LoggerMessage(LogLevel.Warning, "Folding versions failed")]
    private partial void NotFolded(Exception fault);

    [LoggerMessage(LogLevel.Information, "Swept {Count} files that no picture needs")]
    private partial void Swept(int count);

    [LoggerMessage(LogLevel.Warning, "Sweeping the media folder failed")]
    private partial void Failed(Exception fault);
}
