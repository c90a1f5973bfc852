using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.People;

/// <summary>A film that somebody worked on.</summary>
/// <param name="Role">Whom they play; null for the crew, or when not stated.</param>
/// <param name="Score">Of the lead review.</param>
/// <param name="Reviews">All our reviews of it, the lead first.</param>
public sealed record PersonWork(FilmFacts Film, string? Role, Score? Score, IReadOnlyList<NamedLink> Reviews);
