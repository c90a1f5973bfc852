namespace CinephileCorner.Data.Transfer;

/// <summary>What is to be imported, and for whom.</summary>
/// <param name="Paths">Files and folders; of an upload the one folder it was unpacked into.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, ImportOrigin Origin)
{
    /// <summary>The editor's account; null when no editor asked.</summary>
    public int? EditorId { get; init; }

    public string? By { get; init; }

    /// <summary>The upload's name among the staged ones; null when it is none.</summary>
    public string? Upload { get; init; }

    /// <summary>What there is to say already, of files that were not let in.</summary>
    public IReadOnlyList<Content.Problem> Problems { get; init; } = [];

    internal bool IsUpload => Origin == ImportOrigin.Upload;
}
