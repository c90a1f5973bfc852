namespace CinephileCorner.Content.Editing;

/// <summary>One of an article's facts as a form shows it.</summary>
/// <param name="Name">As front matter calls it; a choice of the drawn poster is <c>art.hue</c>.</param>
/// <param name="Value">One line; people and links one a line; empty when nothing is stated.</param>
/// <param name="FirstLine">From 1; 0 when the field is nowhere.</param>
/// <param name="LastLine">The last of its lines.</param>
public sealed record ArticleField(string Name, string Value, FieldPlace Place, int FirstLine, int LastLine);
