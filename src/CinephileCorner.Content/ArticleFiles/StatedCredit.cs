using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>A credit as written: who, and the job (crew) or role (cast).</summary>
/// <param name="As">The job or role in brackets; null when none was given.</param>
public sealed record StatedCredit(PersonName Person, string? As);
