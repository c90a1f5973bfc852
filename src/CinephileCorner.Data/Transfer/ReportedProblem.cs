using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer;

/// <summary>A message of an import with the lines it is about.</summary>
/// <param name="Excerpt">Null where the file could not be read, or has no such line.</param>
public sealed record ReportedProblem(Severity Severity, string Path, int Line, int Column, string What, string? Remedy, SourceExcerpt? Excerpt)
{
    /// <summary><c>path:line:column</c></summary>
    public string Place => $"{Path}:{Line}:{Column}";
}
