using System.CommandLine;
using CinephileCorner.Data;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Commands;

/// <summary>The program's verbs. Ends with 0 when all was done, 1 when some could not be, 2 when the words were wrong.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int NotAllDone = 1;
    public const int WrongUsage = 2;

    /// <summary>Does what the words say; without a verb it serves the site.</summary>
    /// <param name="serve">Serves the site with these settings until it is told to stop.</param>
    public static Task<int> RunAsync(string[] args, Func<string[], CancellationToken, Task<int>> serve) => RunAsync(args, serve, Terminal.OfProgram());

    /// <summary>The same with other streams than the program's.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Func<string[], CancellationToken, Task<int>> serve, Terminal terminal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        var (words, settings) = SettingWords.Part(args);
        var parsed = Verbs(settings, serve, terminal).Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
                await terminal.Error.WriteLineAsync("error: " + fault.Message);
            await terminal.Error.WriteLineAsync($"usage: cinephile-corner {Usage(parsed.CommandResult.Command)}");
            await terminal.Error.WriteLineAsync("Try --help. A setting is written --Key:Name=value.");
            return WrongUsage;
        }
        try
        {
            var isServing = parsed.CommandResult.Command is RootCommand or { Name: ServeCommand.Verb };
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // The site drains its requests before it ends; its host listens for the signals itself.
                ProcessTerminationTimeout = isServing ? null : TimeSpan.FromSeconds(10),
            }, cancellationToken);
        }
        catch (Exception fault) when (fault is WrongSettingException or StoreUnusableException)
        {
            await terminal.Error.WriteLineAsync("error: " + fault.Message);
            return NotAllDone;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("error: Broken off; what was done until then stays.");
            return NotAllDone;
        }
    }

    private static RootCommand Verbs(string[] settings, Func<string[], CancellationToken, Task<int>> serve, Terminal terminal)
    {
        var root = new RootCommand("Cinephile Corner: a film magazine out of Markdown files. Without a verb it serves the site.")
        {
            ServeCommand.Make(settings, serve),
            CheckCommand.Make(settings, terminal),
            ImportCommand.Make(settings, terminal),
            ExportCommand.Make(settings, terminal),
            UserCommand.Make(settings, terminal),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionPrinter();
        root.SetAction((_, cancellationToken) => serve(settings, cancellationToken));
        return root;
    }

    private static string Usage(Command command) => command is RootCommand
        ? $"[{string.Join('|', command.Subcommands.Select(verb => verb.Name))}] [--Key:Name=value …]"
        : command.Subcommands.Count > 0 ? $"{command.Name} [{string.Join('|', command.Subcommands.Select(verb => verb.Name))}]"
        : string.Join(' ', [PathTo(command), .. command.Arguments.Select(argument => argument.Name), .. command.Options.Where(option => !option.Hidden).Select(option => $"[{option.Name}]")]);

    private static string PathTo(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{parent.Name} {command.Name}" : command.Name;
}
