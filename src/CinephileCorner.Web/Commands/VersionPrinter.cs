using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CinephileCorner.Web.Commands;

/// <summary><c>--version</c>: this program's own, also where another one has started it.</summary>
internal sealed class VersionPrinter : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(typeof(VersionPrinter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        return CommandLine.Done;
    }
}
