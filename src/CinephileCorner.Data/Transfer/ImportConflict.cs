namespace CinephileCorner.Data.Transfer;

/// <summary>A file that was changed while its article was changed in the store: kept until somebody says which of them counts. At most one for an article.</summary>
public sealed class ImportConflict
{
    public required int ArticleId { get; init; }

    /// <summary>Below the content folder, with <c>/</c>.</summary>
    public required string Path { get; set; }

    /// <summary>The file’s bytes.</summary>
    public required byte[] Source { get; set; }

    /// <summary>SHA-256 of <see cref="Source"/>, in hex.</summary>
    public required string FileHash { get; set; }

    public required DateTime FoundUtc { get; set; }

    /// <summary>True when it came with an upload: then the file is nowhere else.</summary>
    public required bool IsUpload { get; set; }

    /// <summary>The pictures that lay with the file; they are in the media folder.</summary>
    public IReadOnlyList<ConflictPicture> Pictures { get; set; } = [];
}
