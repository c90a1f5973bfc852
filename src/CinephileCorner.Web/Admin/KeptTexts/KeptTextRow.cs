namespace CinephileCorner.Web.Admin.KeptTexts;

/// <summary>A kept text in the list.</summary>
/// <param name="Headline">The article's; null for a text that belongs to none.</param>
public sealed record KeptTextRow(int Id, DateTime AtUtc, string? Headline, string Reason, int Bytes);
