namespace CinephileCorner.Content.Linting;

/// <summary>What the linter reads of an article's prose.</summary>
/// <param name="OpenSpoilers">Where spoilers begin that no line of colons ends.</param>
internal sealed record LintedProse(IReadOnlyList<LintedParagraph> Paragraphs, IReadOnlyList<LintedLink> Links, IReadOnlyList<int> OpenSpoilers)
{
    public static LintedProse None { get; } = new([], [], []);
}
