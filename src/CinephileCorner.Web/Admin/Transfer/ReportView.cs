using CinephileCorner.Content;
using CinephileCorner.Data.Transfer;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>A report of an import as a page shows it: counts, and one page of its messages.</summary>
public sealed record ReportView
{
    private const int MostOnAPage = 50;

    private static readonly (string Word, string Name, Severity Severity)[] Kinds =
        [("errors", "Errors", Severity.Error), ("warnings", "Warnings", Severity.Warning), ("notes", "Notes", Severity.Note)];

    public required KeptReport Report { get; init; }

    public required IReadOnlyList<ReportFilter> Filters { get; init; }

    public required IReadOnlyList<ReportMessage> Messages { get; init; }

    /// <summary>Null on the last page.</summary>
    public required string? Next { get; init; }

    /// <summary>Null on the first page.</summary>
    public required string? Previous { get; init; }

    /// <summary>Where the report is as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>Chooses what the page shows.</summary>
    /// <param name="show">“errors”, “warnings” or “notes”; anything else shows all.</param>
    /// <param name="address">Of a page of this report, by the kind of its messages and its number.</param>
    public static ReportView Of(KeptReport report, string? show, int page, Func<string?, int, string> address, string json)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(address);
        var kind = Array.Find(Kinds, kind => kind.Word == show);
        var shown = report.Problems.Where(problem => kind.Word is null || problem.Severity == kind.Severity).ToList();
        var at = Math.Clamp(page, 1, Math.Max(1, (shown.Count + MostOnAPage - 1) / MostOnAPage));
        return new ReportView
        {
            Report = report,
            Filters =
            [
                new ReportFilter("All", report.Problems.Count, address(null, 1), kind.Word is null),
                .. Kinds.Select(one => new ReportFilter(one.Name, report.Count(one.Severity), address(one.Word, 1), one.Word == kind.Word)),
            ],
            Messages = [.. shown.Skip((at - 1) * MostOnAPage).Take(MostOnAPage).Select(ReportMessage.Of)],
            Next = at * MostOnAPage < shown.Count ? address(kind.Word, at + 1) : null,
            Previous = at > 1 ? address(kind.Word, at - 1) : null,
            Json = json,
        };
    }
}
