namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Rare words that the reviews of both use.</summary>
/// <param name="Words">Those that say most first.</param>
public sealed record SharedSubjects(int Weight, IReadOnlyList<string> Words) : Reason(Weight);
