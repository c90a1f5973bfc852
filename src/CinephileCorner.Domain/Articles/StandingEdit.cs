namespace CinephileCorner.Domain.Articles;

/// <summary>A <see cref="PendingEdit"/> without its text, which is among the versions.</summary>
public sealed record StandingEdit(string SourceHash, string BaseHash, DateTime SavedUtc, int? EditorId, string? By, DateTime? PublishAtUtc);
