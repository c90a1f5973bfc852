using System.CommandLine;

namespace CinephileCorner.Web.Commands;

/// <summary><c>serve</c>, or no verb at all: brings the store up to date, then serves the site, taking in changed content meanwhile.</summary>
internal static class ServeCommand
{
    public const string Verb = "serve";

    /// <summary>The verb.</summary>
    /// <param name="serve">The program's table of contents, in Program.cs.</param>
    public static Command Make(string[] settings, Func<string[], CancellationToken, Task<int>> serve)
    {
        var command = new Command(Verb, "Serve the site: bring the store up to date, take in changed content, answer requests.");
        command.SetAction((_, cancellationToken) => serve(settings, cancellationToken));
        return command;
    }
}
