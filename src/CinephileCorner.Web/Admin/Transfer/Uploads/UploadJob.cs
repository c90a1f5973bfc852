using CinephileCorner.Data.Transfer;

namespace CinephileCorner.Web.Admin.Transfer.Uploads;

/// <summary>An upload that is being looked at or taken in. Safe to ask while it goes on.</summary>
public sealed class UploadJob(bool isTaking) : IProgress<ImportStep>
{
    private volatile ImportStep _step = new(0, 0);
    private volatile string? _failure;

    /// <summary>True when it is taken in, false when it is only looked at.</summary>
    public bool IsTaking { get; } = isTaking;

    public ImportStep Step => _step;

    /// <summary>Why it broke off, a sentence; null when it did not.</summary>
    public string? Failure => _failure;

    /// <summary>Ends when the work does, and never in a fault; null when it broke off.</summary>
    public Task<KeptReport?> Work { get; private set; } = Task.FromResult<KeptReport?>(null);

    internal void Begin(Func<UploadJob, Task<KeptReport?>> work) => Work = Task.Run(() => work(this));

    internal KeptReport? BreakOff(string sentence)
    {
        _failure = sentence;
        return null;
    }

    void IProgress<ImportStep>.Report(ImportStep value) => _step = value;
}
