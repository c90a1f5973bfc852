namespace CinephileCorner.Domain.Articles;

/// <summary>A list of articles that an editor has given a name: which are shown, and in which order. Nobody else sees it.</summary>
public sealed class NamedFilter
{
    public const int LongestName = 60;

    /// <summary>So many an editor may have.</summary>
    public const int Most = 30;

    public int Id { get; private set; }

    public required int EditorId { get; init; }

    public required string Name { get; set; }

    /// <summary>What the address of the list says after its question mark, in the one order it is written in.</summary>
    public required string Query { get; init; }

    public required DateTime AddedUtc { get; init; }

    /// <summary>When its editor took it away; null while it stands. The next one that is taken away takes its place.</summary>
    public DateTime? RemovedUtc { get; set; }
}
