namespace CinephileCorner.Web.Admin.Names;

/// <summary>A name that was told apart.</summary>
public sealed record SplitRow(int Id, string NewName, int Articles, string By, string Ago, string Full);
