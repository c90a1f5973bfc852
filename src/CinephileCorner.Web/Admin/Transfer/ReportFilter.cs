namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>A choice of messages.</summary>
public sealed record ReportFilter(string Name, int Count, string Address, bool IsCurrent);
