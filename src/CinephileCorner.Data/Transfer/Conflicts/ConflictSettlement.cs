using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer.Conflicts;

/// <summary>How an attempt to settle a conflict ended, and what there is to say of the text.</summary>
public sealed record ConflictSettlement(ConflictOutcome Outcome, IReadOnlyList<Problem> Problems)
{
    internal static ConflictSettlement Of(ConflictOutcome outcome) => new(outcome, []);
}
