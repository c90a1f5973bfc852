namespace CinephileCorner.Content.Linting;

/// <summary>A link or a picture in the prose.</summary>
internal sealed record LintedLink(string Url, bool IsPicture, bool HasWords, int Start, int Length);
