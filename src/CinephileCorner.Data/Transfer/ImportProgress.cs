namespace CinephileCorner.Data.Transfer;

/// <summary>How the import at the start of the site stands, for its health and its editors. Safe to ask while it runs.</summary>
public sealed class ImportProgress : IProgress<ImportStep>
{
    private volatile ImportStep _step = new(0, 0);
    private volatile ImportReport? _report;
    private volatile bool _isDone;

    public ImportStep Step => _step;

    /// <summary>True once the first import has ended, well or not, or none was wanted: from then on the site is ready.</summary>
    public bool IsDone => _isDone;

    /// <summary>What it did; null while it runs, when none was wanted, and when it broke off.</summary>
    public ImportReport? Report => _report;

    /// <summary>Why it broke off; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>The first import has ended.</summary>
    /// <param name="report">Null when none was wanted.</param>
    public void End(ImportReport? report)
    {
        _report = report;
        _isDone = true;
    }

    /// <summary>The first import broke off; what it had stored stays, and readers have that.</summary>
    public void BreakOff(string sentence)
    {
        Failure = sentence;
        _isDone = true;
    }

    void IProgress<ImportStep>.Report(ImportStep value) => _step = value;
}
