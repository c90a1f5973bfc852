namespace CinephileCorner.Content.Mentions;

/// <summary>Where a letter of a text stands.</summary>
/// <param name="At">In the HTML.</param>
/// <param name="Length">1, or that of its entity.</param>
/// <param name="Run">Letters of one run have no tag between them.</param>
/// <param name="Emphasis">Number of the innermost emphasised stretch; −1 for none.</param>
/// <param name="IsFree">False in links and in code.</param>
internal readonly record struct Letter(int At, int Length, int Run, int Emphasis, bool IsFree);
