namespace CinephileCorner.Web.Admin.Articles;

/// <summary>A text while it is written, and what there is to say of it.</summary>
public sealed record CheckedText
{
    /// <summary>Null when the text cannot be read as an article.</summary>
    public required string? Headline { get; init; }

    public required int Words { get; init; }

    public required int Minutes { get; init; }

    public required IReadOnlyList<CheckedProblem> Problems { get; init; }
}
