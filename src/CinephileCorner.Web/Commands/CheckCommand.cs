using System.CommandLine;
using CinephileCorner.Data;
using CinephileCorner.Data.Transfer;

namespace CinephileCorner.Web.Commands;

/// <summary><c>check PATH</c>: what an import would do. Without a store every file is compared with nothing.</summary>
internal static class CheckCommand
{
    public static Command Make(string[] settings, Terminal terminal)
    {
        var paths = PathArguments.Several("Files or folders to read.");
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command("check", "Read files or folders and report what an import would do; change nothing.") { paths, json };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = CommandServices.Open(settings);
            var importer = services.GetRequiredService<ContentImporter>();
            var isStored = await services.GetRequiredService<StoreStart>().IsReadableAsync(cancellationToken);
            var report = await terminal.WorkAsync("Checking", progress => isStored
                ? importer.CheckAsync(words.GetRequiredValue(paths), progress, cancellationToken)
                : importer.CheckAloneAsync(words.GetRequiredValue(paths), progress, cancellationToken));
            return ReportPrinter.Print(report, terminal, words.GetValue(json));
        });
        return command;
    }
}
