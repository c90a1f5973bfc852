namespace CinephileCorner.Web.Admin.Transfer.Uploads;

/// <summary>The clock that deletes forgotten uploads: at the start and every hour.</summary>
public sealed class StagingSweep(UploadJobs jobs, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var clock = new PeriodicTimer(TimeSpan.FromHours(1), time);
        try
        {
            do
                jobs.Sweep();
            while (await clock.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is being stopped.
        }
    }
}
