using System.Collections.Concurrent;
using CinephileCorner.Data;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Staging;

namespace CinephileCorner.Web.Admin.Transfer.Uploads;

/// <summary>Looks at uploads and takes them in, behind the requests that ask for it: neither ends because a browser was closed.</summary>
public sealed partial class UploadJobs(ContentImporter importer, StagedUploads staged, IHostApplicationLifetime site, ILogger<UploadJobs> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, UploadJob> _jobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneLook = new(1);
    private readonly Lock _lock = new();

    /// <summary>Whether the upload is being taken in.</summary>
    public bool IsBusy(string id) => _jobs.TryGetValue(id, out var job) && job is { IsTaking: true, Work.IsCompleted: false };

    /// <summary>What is being done to the upload, or has been; it is looked at when nothing was.</summary>
    public UploadJob Of(StagedUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        lock (_lock)
            return _jobs.GetValueOrDefault(upload.Id) ?? Begin(upload.Id, isTaking: false, job => LookAsync(upload, job));
    }

    /// <summary>Takes the upload in. Asked twice it does so once, unless the first time broke off.</summary>
    public UploadJob Take(StagedUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        lock (_lock)
        {
            return _jobs.GetValueOrDefault(upload.Id) is { IsTaking: true, Failure: null } job
                ? job
                : Begin(upload.Id, isTaking: true, job => TakeAsync(upload, job));
        }
    }

    /// <summary>Forgets an upload and deletes its files, unless it is being taken in.</summary>
    public void Remove(string id)
    {
        if (IsBusy(id))
            return;
        _jobs.TryRemove(id, out _);
        staged.Remove(id);
    }

    /// <summary>Deletes uploads that nobody came back for.</summary>
    public void Sweep()
    {
        staged.Sweep();
        foreach (var id in _jobs.Keys.Where(id => !IsBusy(id) && !staged.Exists(id)))
            _jobs.TryRemove(id, out _);
    }

    public void Dispose() => _oneLook.Dispose();

    private UploadJob Begin(string id, bool isTaking, Func<UploadJob, Task<KeptReport?>> work)
    {
        var job = _jobs[id] = new UploadJob(isTaking);
        job.Begin(work);
        return job;
    }

    private Task<KeptReport?> LookAsync(StagedUpload upload, UploadJob job) => GuardAsync(job, async stopping =>
    {
        await _oneLook.WaitAsync(stopping);
        try
        {
            return KeptReport.Of(await importer.CheckAsync(staged.RequestFor(upload), job, stopping));
        }
        finally
        {
            _oneLook.Release();
        }
    });

    private Task<KeptReport?> TakeAsync(StagedUpload upload, UploadJob job) => GuardAsync(job, async stopping =>
    {
        var report = KeptReport.Of(await importer.ImportAsync(staged.RequestFor(upload), job, stopping));
        staged.Remove(upload.Id);
        return report;
    });

    private async Task<KeptReport?> GuardAsync(UploadJob job, Func<CancellationToken, Task<KeptReport>> work)
    {
        try
        {
            return await work(site.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            return job.BreakOff("The site was stopped meanwhile. What was taken in until then stays; take the rest in again.");
        }
        catch (StoreUnusableException fault)
        {
            return job.BreakOff(fault.Message);
        }
#pragma warning disable CA1031 // Whatever is wrong with the files: the page says so, and the log says why.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Failed(fault);
            return job.BreakOff("The upload could not be worked through; the log says why.");
        }
    }

    [LoggerMessage(LogLevel.Error, "Upload failed")]
    private partial void Failed(Exception fault);
}
