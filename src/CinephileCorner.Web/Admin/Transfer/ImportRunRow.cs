using System.Globalization;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>An import that was done, in a list of them.</summary>
/// <param name="Ended">“Dec 8, 14:02”</param>
public sealed record ImportRunRow(int Id, string Ended, ImportOrigin Origin, string? By, string Summary, int Errors, int Warnings)
{
    public static ImportRunRow Of(ImportRun run, SiteClock clock)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(clock);
        return new ImportRunRow(run.Id, Moment(run.EndedUtc, clock), run.Origin, run.By, run.Summary, run.Errors, run.Warnings);
    }

    /// <summary>“an upload by Ada”</summary>
    public string From => Origin switch
    {
        ImportOrigin.Upload => $"an upload by {By}",
        ImportOrigin.CommandLine => "the command line",
        _ => "the content folder, at the start",
    };

    internal static string Moment(DateTime utc, SiteClock clock) => string.Create(CultureInfo.InvariantCulture, $"{clock.ShortDate(utc)}, {clock.Local(utc):H:mm}");
}
