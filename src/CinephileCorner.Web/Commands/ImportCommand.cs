using System.CommandLine;
using CinephileCorner.Data;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;

namespace CinephileCorner.Web.Commands;

/// <summary><c>import PATH</c>: takes files or folders in.</summary>
internal static class ImportCommand
{
    public static Command Make(string[] settings, Terminal terminal)
    {
        var paths = PathArguments.Several("Files or folders to take in.");
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command("import", "Take review files into the store.") { paths, json };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = CommandServices.Open(settings);
            await services.GetRequiredService<StoreStart>().OpenAsync(cancellationToken);
            var importer = services.GetRequiredService<ContentImporter>();
            var report = await terminal.WorkAsync("Importing", progress => importer.ImportAsync(words.GetRequiredValue(paths), progress, cancellationToken));
            var end = ReportPrinter.Print(report, terminal, words.GetValue(json));
            if (report.Conflicts > 0)
                await terminal.Error.WriteLineAsync($"note: settle conflicts at {services.GetRequiredService<SiteSettings>().Site.BaseUri.GetLeftPart(UriPartial.Authority)}{new AdminLinks().ImportConflicts}");
            return end;
        });
        return command;
    }
}
