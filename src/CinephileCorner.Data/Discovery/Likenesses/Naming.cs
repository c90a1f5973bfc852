namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>A review of one names the other.</summary>
/// <param name="IsHere">True when it is a review of the film that was asked for.</param>
/// <param name="IsCompared">True when the sentence compares.</param>
public sealed record Naming(int Weight, bool IsHere, bool IsCompared) : Reason(Weight)
{
    /// <summary>The review that does; null until it is proved.</summary>
    public int? ReviewId { get; init; }
}
