namespace CinephileCorner.Content.Editing;

/// <summary>What came of changing a field.</summary>
/// <param name="Text">The article's text; as it was when there is a problem.</param>
/// <param name="Problem">Why the value cannot stand there, and what to write instead; null when it does.</param>
public sealed record FieldChange(string Text, Problem? Problem);
