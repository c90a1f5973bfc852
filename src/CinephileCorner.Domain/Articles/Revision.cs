namespace CinephileCorner.Domain.Articles;

/// <summary>A version of an article's source, byte for byte: who wrote it, when and why.</summary>
public sealed class Revision
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public required byte[] Source { get; init; }

    /// <summary>SHA-256 of <see cref="Source"/>, in hex; empty for versions kept before hashes were.</summary>
    public required string SourceHash { get; init; }

    public required DateTime WrittenUtc { get; init; }

    public required RevisionKind Kind { get; init; }

    /// <summary>The editor's account; null for what came from a file.</summary>
    public int? EditorId { get; init; }

    /// <summary>The editor's name as it was then; null for what came from a file.</summary>
    public string? By { get; init; }

    /// <summary>Words of the prose; 0 when the text could not be read as an article.</summary>
    public int WordCount { get; init; }

    /// <summary>The browser tab that sent it; null when none said so.</summary>
    public string? Tab { get; init; }

    /// <summary>The tab's own count of its saves, from 1; null when it keeps none.</summary>
    public int? Sequence { get; init; }

    /// <summary>What else is to be said, as which version was restored; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Of a <see cref="RevisionKind.Conflict"/>: when it was settled; null while it waits, and for all others.</summary>
    public DateTime? SettledUtc { get; set; }

    /// <summary>Of a <see cref="RevisionKind.Conflict"/>: hash of the version it was written on; null for all others.</summary>
    public string? BaseHash { get; init; }
}
