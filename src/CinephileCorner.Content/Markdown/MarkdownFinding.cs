namespace CinephileCorner.Content.Markdown;

/// <summary>Why a text is too large or too tangled to be rendered.</summary>
/// <param name="What">What is wrong, a sentence without full stop.</param>
/// <param name="Line">From 0, in the text that was checked.</param>
/// <param name="Remedy">What to write or do instead.</param>
public sealed record MarkdownFinding(string What, int Line, string Remedy);
