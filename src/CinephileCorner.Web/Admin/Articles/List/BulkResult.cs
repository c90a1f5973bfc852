namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>What came of doing one thing to several articles.</summary>
/// <param name="Change">Number of the change; null when nothing was tried.</param>
/// <param name="IsWhole">False when some were left, and the page of the change says why.</param>
public sealed record BulkResult(string Words, int? Change, bool IsWhole);
