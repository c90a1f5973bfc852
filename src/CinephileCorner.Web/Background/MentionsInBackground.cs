using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Transfer;

namespace CinephileCorner.Web.Background;

/// <summary>Owns the clock of <see cref="MentionRegister"/>: every few seconds, once the first import is in.</summary>
public sealed partial class MentionsInBackground(MentionRegister register, ImportProgress import, TimeProvider time, ILogger<MentionsInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (import.IsDone)
                    await CatchUpAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The rows say where the next start goes on.
        }
    }

    private async Task CatchUpAsync(CancellationToken stoppingToken)
    {
        try
        {
            var count = await register.CatchUpAsync(stoppingToken);
            if (count > 0)
                ReadForNames(count);
        }
#pragma warning disable CA1031 // Whatever is wrong with the store: readers are served, and it is tried again.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Failed(fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Read {Count} articles for the films and people they name")]
    private partial void ReadForNames(int count);

    [LoggerMessage(LogLevel.Error, "Reading articles for names failed")]
    private partial void Failed(Exception fault);
}
