namespace CinephileCorner.Content.Linting;

/// <summary>What the linter reads of an article's prose.</summary>
/// <param name="Pins">Names in <c>[[…]]</c>, with their places; those that refuse a link are not among them.</param>
/// <param name="OpenSpoilers">Where spoilers begin that no line of colons ends.</param>
internal sealed record LintedProse(IReadOnlyList<LintedParagraph> Paragraphs, IReadOnlyList<LintedLink> Links, IReadOnlyList<(string Name, int Start, int Length)> Pins, IReadOnlyList<int> OpenSpoilers)
{
    public static LintedProse None { get; } = new([], [], [], []);
}
