using CinephileCorner.Content;
using CinephileCorner.Data.Transfer;
using Spectre.Console;

namespace CinephileCorner.Web.Commands;

/// <summary>Where a verb speaks: results on one stream, messages and progress on the other.</summary>
/// <param name="showsProgress">False in a pipe.</param>
/// <param name="input">Where secrets are read; null for standard input.</param>
public sealed class Terminal(TextWriter output, TextWriter error, bool showsProgress = false, TextReader? input = null)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>The program's own streams.</summary>
    public static Terminal OfProgram() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);

    public void Print(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Error.WriteLine(problem);
    }

    /// <summary>Reads a new secret: a line of standard input, or typed twice without being shown. Null when there is none.</summary>
    public async Task<string?> ReadNewSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        if (input is not null || Console.IsInputRedirected)
            return await (input ?? Console.In).ReadLineAsync(cancellationToken);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
        while (true)
        {
            var typed = await console.PromptAsync(new TextPrompt<string>(prompt).Secret(null), cancellationToken);
            // What nobody sees is easily mistyped, and nobody could sign in with it.
            if (await console.PromptAsync(new TextPrompt<string>("The same again: ").Secret(null).AllowEmpty(), cancellationToken) == typed)
                return typed;
            await Error.WriteLineAsync("The two are not the same.");
        }
    }

    /// <summary>Does long work, with a bar on a terminal.</summary>
    public async Task<T> WorkAsync<T>(string what, Func<IProgress<ImportStep>?, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!showsProgress)
            return await work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
        return await console.Progress().AutoClear(enabled: true).StartAsync(context => work(new Bar(context.AddTask(what))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportStep>
    {
        public void Report(ImportStep value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
