using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Data.Names;

/// <summary>How merging, or taking it back, ended.</summary>
/// <param name="From">The name that was merged; empty when it is missing.</param>
/// <param name="Into">The name it was merged into.</param>
/// <param name="MergeId">By which it can be taken back; null unless done.</param>
public sealed record MergeResult(MergeOutcome Outcome, string From = "", string Into = "", int? MergeId = null)
{
    public NameKind Kind { get; init; }

    /// <summary>Of the one that was merged.</summary>
    public int FromId { get; init; }
}
