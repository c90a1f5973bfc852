namespace CinephileCorner.Data.Transfer;

/// <summary>An import that was done, with its report; the last twenty are kept.</summary>
public sealed class ImportRun
{
    public int Id { get; private set; }

    public required DateTime EndedUtc { get; init; }

    public required ImportOrigin Origin { get; init; }

    /// <summary>The editor's account; null when no editor began it.</summary>
    public int? EditorId { get; init; }

    /// <summary>The editor's name as it was then; null when no editor began it.</summary>
    public string? By { get; init; }

    /// <summary>The upload it took in; null when it was none.</summary>
    public string? Upload { get; init; }

    public required string Summary { get; init; }

    /// <summary>Problems that are errors, conflicts left out.</summary>
    public required int Errors { get; init; }

    public required int Conflicts { get; init; }

    public required int Warnings { get; init; }

    /// <summary>Nothing was taken in, and there was nothing to say.</summary>
    public required bool IsQuiet { get; init; }

    /// <summary>The <see cref="KeptReport"/> as JSON.</summary>
    public required string Report { get; init; }
}
