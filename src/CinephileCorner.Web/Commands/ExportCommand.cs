using System.CommandLine;
using CinephileCorner.Data;
using CinephileCorner.Data.Transfer;

namespace CinephileCorner.Web.Commands;

/// <summary><c>export FOLDER</c>: writes every article as the file it is.</summary>
internal static class ExportCommand
{
    public static Command Make(string[] settings, Terminal terminal)
    {
        var folder = PathArguments.One("FOLDER", "Where to write; best an empty folder. Files that are there are not overwritten.");
        var command = new Command("export", "Write every article, draft or not, as a review file, with its pictures.") { folder };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var services = CommandServices.Open(settings);
            var start = services.GetRequiredService<StoreStart>();
            if (!start.Exists)
                throw new StoreUnusableException("There is no store to export from; import something first, or set ConnectionStrings:Store.");
            await start.OpenAsync(cancellationToken);
            var exporter = services.GetRequiredService<ContentExporter>();
            var report = await terminal.WorkAsync("Exporting", progress => exporter.ExportAsync(words.GetRequiredValue(folder), progress, cancellationToken));
            terminal.Print(report.Problems);
            await terminal.Output.WriteLineAsync(report.Summary);
            return report.IsAllDone ? CommandLine.Done : CommandLine.NotAllDone;
        });
        return command;
    }
}
