namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>Something that wants care, and where it is settled.</summary>
public sealed record CareRow(string Words, string Address);
