using CinephileCorner.Data.Media;

namespace CinephileCorner.Web.Background;

/// <summary>Owns the clock of <see cref="PictureSizesMaker"/>: at once after an upload, else every few minutes for what an import brought.</summary>
public sealed partial class SizesInBackground(PictureSizesMaker maker, PictureBell bell, TimeProvider time, ILogger<SizesInBackground> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(2);

    // The first import goes first.
    private static readonly TimeSpan FirstBeat = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var beat = FirstBeat;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(beat, time, stoppingToken);
                beat = Beat;
                var count = await maker.MakeAllAsync(stoppingToken);
                if (count > 0)
                    MadeSizes(count);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The rows say where the next start goes on.
            }
#pragma warning disable CA1031 // Whatever is wrong with one picture or the store: readers are served, and it is tried again.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Failed(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Made sizes of {Count} pictures")]
    private partial void MadeSizes(int count);

    [LoggerMessage(LogLevel.Error, "Making sizes of pictures failed")]
    private partial void Failed(Exception fault);
}
