namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>A file that stands against its article.</summary>
public sealed record ConflictRow(int ArticleId, string Headline, string Path, DateTime FoundUtc, bool IsUpload);
