namespace CinephileCorner.Domain.Naming;

/// <summary>One name was found to stand for two: in some articles a qualifier was written behind it.</summary>
public sealed class NameSplit
{
    public int Id { get; private set; }

    public required NameKind Kind { get; init; }

    /// <summary>The film or person whose name it was.</summary>
    public required int FromId { get; init; }

    /// <summary>Without its brackets.</summary>
    public required string Qualifier { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The editor's account; null for the program itself.</summary>
    public required int? EditorId { get; init; }

    /// <summary>The editor's name as it was then.</summary>
    public required string By { get; init; }

    /// <summary>The articles in which it was written.</summary>
    public required IReadOnlyList<SplitItem> Items { get; init; }

    /// <summary>When it was taken back, UTC; null while it stands.</summary>
    public DateTime? UndoneUtc { get; set; }
}
