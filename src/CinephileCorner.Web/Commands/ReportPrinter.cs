using CinephileCorner.Data.Transfer;

namespace CinephileCorner.Web.Commands;

/// <summary>Prints the report of an import or a check, for people or for machines, and says how the program ends.</summary>
internal static class ReportPrinter
{
    public static int Print(ImportReport report, Terminal terminal, bool asJson)
    {
        terminal.Print(report.Problems);
        terminal.Output.WriteLine(asJson ? report.ToJson() : report.Summary);
        return report.IsAllDone ? CommandLine.Done : CommandLine.NotAllDone;
    }
}
