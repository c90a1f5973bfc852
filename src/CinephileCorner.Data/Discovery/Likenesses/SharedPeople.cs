namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>People who worked on both.</summary>
/// <param name="Job">Their job on both; null for somebody whose jobs differ.</param>
/// <param name="PersonIds">Those who weigh most first.</param>
public sealed record SharedPeople(int Weight, string? Job, IReadOnlyList<int> PersonIds) : Reason(Weight)
{
    /// <summary>Whether they, directors of both, wrote both as well.</summary>
    public bool WroteToo { get; init; }
}
