namespace CinephileCorner.Content.Editing;

/// <summary>Two texts laid over each other.</summary>
/// <param name="Lines">All of them, in order.</param>
/// <param name="WordsAdded">Words that only the newer text has.</param>
/// <param name="WordsRemoved">Words that only the older text has.</param>
public sealed record TextDiff(IReadOnlyList<DiffLine> Lines, int WordsAdded, int WordsRemoved);
