namespace CinephileCorner.Content.Mentions;

/// <summary>A place where prose names a film or a person.</summary>
public sealed record FoundMention
{
    /// <summary>Which of the pieces of prose, from 0.</summary>
    public required int Piece { get; init; }

    /// <summary>Where the name begins in the piece's HTML, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>Units of HTML from there; no tag stands among them.</summary>
    public required int Length { get; init; }

    /// <summary>Null when it is a person.</summary>
    public required int? FilmId { get; init; }

    /// <summary>Null when it is a film.</summary>
    public required int? PersonId { get; init; }

    /// <summary>The name as the prose has it.</summary>
    public required string Words { get; init; }

    /// <summary>The sentence around it, at most 400 characters of plain text.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where <see cref="Words"/> begins in <see cref="Sentence"/>.</summary>
    public required int Offset { get; init; }

    /// <summary>True for <c>[[Name]]</c>: its author linked it, and the finder does not.</summary>
    public required bool IsPinned { get; init; }

    /// <summary>True inside a spoiler: its sentence is shown nowhere else.</summary>
    public required bool IsHidden { get; init; }
}
