using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Data.Names;

/// <summary>How telling a name apart, or taking that back, ended.</summary>
/// <param name="Fault">Why nothing was done, a sentence; null when it was.</param>
/// <param name="Done">Articles that were written.</param>
/// <param name="Left">Headlines of those that were left as they are.</param>
/// <param name="SplitId">By which it can be taken back; null when nothing was done.</param>
public sealed record SplitResult(string? Fault, int Done, IReadOnlyList<string> Left, int? SplitId = null)
{
    public NameKind Kind { get; init; }

    /// <summary>The film or person whose name it was.</summary>
    public int FromId { get; init; }

    public string NewName { get; init; } = "";
}
