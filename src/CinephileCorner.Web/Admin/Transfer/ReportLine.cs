namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>A line of a source, parted where a message points to.</summary>
/// <param name="Marked">Null in lines that only stand beside; empty where something is missing at the line’s end.</param>
public sealed record ReportLine(int Number, string Before, string? Marked, string After);
