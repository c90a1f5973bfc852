namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>One thing that two films share.</summary>
/// <param name="Weight">In thousandths; more is a better reason.</param>
public abstract record Reason(int Weight);
