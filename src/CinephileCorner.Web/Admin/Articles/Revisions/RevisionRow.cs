namespace CinephileCorner.Web.Admin.Articles.Revisions;

/// <summary>A version in the list.</summary>
/// <param name="Time">On the editor's clock.</param>
/// <param name="Why">“saved by itself”, “published” …</param>
/// <param name="Words">More or fewer than the version before; null where that cannot be told.</param>
/// <param name="IsOpenConflict">Waits to be settled.</param>
public sealed record RevisionRow(int Id, DateTime WrittenUtc, string Time, string By, string Why, string? Note, int? Words, bool IsOpenConflict);
