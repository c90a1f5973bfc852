namespace CinephileCorner.Content;

/// <summary>What is wrong with a file, where, and what to write instead.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="What">What is wrong, a sentence without full stop.</param>
/// <param name="Remedy">What to write or do instead; null when nothing needs doing.</param>
public sealed record Problem(Severity Severity, string Path, int Line, int Column, string What, string? Remedy = null)
{
    /// <summary><c>path:line:column: error: what; what to do</c></summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
        var remedy = Remedy is null ? "" : "; " + Remedy;
        return $"{Path}:{Line}:{Column}: {severity}: {What}{remedy}";
    }
}
