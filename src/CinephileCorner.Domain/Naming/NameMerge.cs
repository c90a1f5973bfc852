namespace CinephileCorner.Domain.Naming;

/// <summary>
/// One film or person was found to be another. No text is altered: from then on whatever the one name is read from counts for
/// the other, until it is taken back.
/// </summary>
public sealed class NameMerge
{
    public int Id { get; private set; }

    public required NameKind Kind { get; init; }

    /// <summary>The film or person that was merged.</summary>
    public required int FromId { get; init; }

    /// <summary>The one it was merged into; that one may have been merged further since.</summary>
    public required int IntoId { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>The editor's account; null for the program itself.</summary>
    public required int? EditorId { get; init; }

    /// <summary>The editor's name as it was then.</summary>
    public required string By { get; init; }

    /// <summary>Whether the old address leads on: it does when readers may know it, until an editor takes that out.</summary>
    public required bool LeadsOn { get; set; }

    /// <summary>When it was taken back, UTC; null while it stands.</summary>
    public DateTime? UndoneUtc { get; set; }
}
