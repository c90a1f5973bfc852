namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>A film that is like another.</summary>
/// <param name="Weight">All it shares, in thousandths.</param>
/// <param name="Reasons">The strongest first, at least one.</param>
public sealed record LikeFilm(int FilmId, int Weight, IReadOnlyList<Reason> Reasons);
