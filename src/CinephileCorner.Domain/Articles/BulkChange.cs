namespace CinephileCorner.Domain.Articles;

/// <summary>One thing that was done to several articles at once, with what it takes to take it back.</summary>
public sealed class BulkChange
{
    public int Id { get; private set; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The editor's account: nobody else takes it back.</summary>
    public required int EditorId { get; init; }

    /// <summary><c>publish</c>, <c>tag</c>, <c>withdraw</c>, <c>reinstate</c>, <c>trash</c> or <c>restore</c>.</summary>
    public required string Act { get; init; }

    /// <summary>The tag that was added; null for all other acts.</summary>
    public string? Tag { get; init; }

    /// <summary>The articles it was done to, each with the state it had.</summary>
    public required IReadOnlyList<BulkItem> Items { get; init; }

    /// <summary>The articles it could not be done to.</summary>
    public IReadOnlyList<BulkRest> Left { get; init; } = [];

    /// <summary>Null while it stands.</summary>
    public DateTime? UndoneUtc { get; set; }
}
