using System.Text.Json;
using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer;

/// <summary>A report as it is shown and kept: with the lines that its messages are about, without the files there is nothing to say of.</summary>
public sealed record KeptReport
{
    private const int Most = 5_000;

    public required int Read { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Refused { get; init; }

    public required int Conflicts { get; init; }

    public required string Summary { get; init; }

    /// <summary>The first five thousand; the rest is in <see cref="LeftOut"/>.</summary>
    public required IReadOnlyList<ReportedProblem> Problems { get; init; }

    /// <summary>Files that are not as they were, the first five thousand.</summary>
    public required IReadOnlyList<ImportedFile> Files { get; init; }

    /// <summary>Messages beyond those kept.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Whether there is anything to take in.</summary>
    public bool BringsSomething => Added + Changed + Conflicts > 0;

    /// <summary>The report of an import or a check that has ended.</summary>
    public static KeptReport Of(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new KeptReport
        {
            Read = report.Read,
            Added = report.Added,
            Changed = report.Changed,
            Unchanged = report.Unchanged,
            Refused = report.Refused,
            Conflicts = report.Conflicts,
            Summary = report.Summary,
            // Errors first: what is left out is the least of it.
            Problems = [.. report.Problems.OrderBy(problem => problem.Severity == Severity.Error ? 0 : 1).Take(Most)
                .Select(problem => new ReportedProblem(problem.Severity, problem.Path, problem.Line, problem.Column, problem.What, problem.Remedy, report.ExcerptOf(problem)))],
            Files = [.. report.Files.Where(file => file.Outcome != ImportOutcome.Unchanged).Take(Most)],
            LeftOut = Math.Max(0, report.Problems.Count - Most),
        };
    }

    /// <summary>The inverse of <see cref="ToJson"/>.</summary>
    public static KeptReport FromJson(string json) => JsonSerializer.Deserialize(json, ImportReportJson.Readable.KeptReport)!; // never written as null

    public string ToJson() => JsonSerializer.Serialize(this, ImportReportJson.Readable.KeptReport);

    public int Count(Severity severity) => Problems.Count(problem => problem.Severity == severity);
}
