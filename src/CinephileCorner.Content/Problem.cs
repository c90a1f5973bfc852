using System.Text.Json.Serialization;

namespace CinephileCorner.Content;

/// <summary>What is wrong with a file, where, and what to write instead.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="What">What is wrong, a sentence without full stop.</param>
/// <param name="Remedy">What to write or do instead; null when nothing needs doing.</param>
/// <param name="Rule">The linter's rule that found it; null for what reader and importer say themselves.</param>
public sealed record Problem(
    Severity Severity, string Path, int Line, int Column, string What, string? Remedy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rule = null)
{
    /// <summary><c>path:line:column: error: what; what to do [rule]</c></summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
        var remedy = Remedy is null ? "" : "; " + Remedy;
        var rule = Rule is null ? "" : $" [{Rule}]";
        return $"{Path}:{Line}:{Column}: {severity}: {What}{remedy}{rule}";
    }
}
