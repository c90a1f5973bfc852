namespace CinephileCorner.Content.Linting;

/// <summary>What a copy desk would mark in a text.</summary>
/// <param name="RuleId">Stable: files switch a rule off by it.</param>
/// <param name="Line">Of the source file, from 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Length">Characters from there; 0 when something is missing.</param>
/// <param name="What">What is wrong, a sentence without full stop.</param>
/// <param name="Remedy">What to write or do instead.</param>
/// <param name="Fix">Null where only the author can know.</param>
public sealed record Finding(string RuleId, Severity Severity, int Line, int Column, int Length, string What, string? Remedy, Fix? Fix = null)
{
    /// <summary>The path of ours that a dead link names; null for other findings.</summary>
    public string? Address { get; init; }

    /// <summary>The same in the words of <c>check</c> and <c>import</c>.</summary>
    public Problem ToProblem(string path) => new(Severity, path, Line, Column, What, Remedy, RuleId);
}
