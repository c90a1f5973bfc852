using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Collections;

/// <summary>A film of a series.</summary>
/// <param name="Score">Of the lead review; null when it gives none.</param>
/// <param name="Reviews">All our reviews of it, the lead first.</param>
public sealed record CollectedFilm(FilmFacts Film, Score? Score, IReadOnlyList<NamedLink> Reviews);
