namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Genres that both have.</summary>
/// <param name="Names">The rarest first.</param>
public sealed record SharedGenres(int Weight, IReadOnlyList<string> Names) : Reason(Weight);
