namespace CinephileCorner.Web.Admin.Names;

/// <summary>Two names that may be one: the one that is named less, and the one it would go into.</summary>
public sealed record DoubleRow(NameRow From, NameRow Into);
