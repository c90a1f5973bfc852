namespace CinephileCorner.Web.Admin.Articles;

/// <summary>A change that is certain to put a thing right.</summary>
/// <param name="Start">Offset into the text, from 0.</param>
/// <param name="Length">Characters to take out.</param>
/// <param name="Text">What to put there.</param>
public sealed record CheckedFix(int Start, int Length, string Text);
