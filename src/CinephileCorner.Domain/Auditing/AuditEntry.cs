namespace CinephileCorner.Domain.Auditing;

/// <summary>Who did what, when.</summary>
public sealed class AuditEntry
{
    public int Id { get; private set; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The editor's account; null for the program itself.</summary>
    public int? EditorId { get; init; }

    /// <summary>The editor's name as it was then, or what part of the program it was.</summary>
    public required string By { get; init; }

    /// <summary>In the past tense, as a list prints it: “published”, “merged into Bas Devos”.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: a headline, a name.</summary>
    public required string Subject { get; init; }

    public int? ArticleId { get; init; }

    /// <summary>True when readers see something else because of it: other processes drop their pages then.</summary>
    public bool IsPublic { get; init; }
}
