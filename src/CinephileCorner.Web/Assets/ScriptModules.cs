using System.Text.RegularExpressions;

namespace CinephileCorner.Web.Assets;

/// <summary>
/// The admin's scripts: small modules that import each other by name, <c>from "./save.js"</c>. Served each at an address
/// made from its content, so whoever is imported comes first, and names become addresses.
/// </summary>
internal static partial class ScriptModules
{
    /// <summary>The modules of a folder, each after those it imports; empty when there is no such folder.</summary>
    /// <exception cref="InvalidOperationException">Two modules import each other, or one imports what is not there.</exception>
    public static IReadOnlyList<(string Name, string Text)> Read(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var open = Directory.EnumerateFiles(folder, "*.js").Order(StringComparer.Ordinal).Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file))).ToList();
        List<(string Name, string Text)> ordered = [];
        while (open.Count > 0)
        {
            var next = open.FindIndex(module => Imports(module.Text).All(import => ordered.Exists(done => done.Name == import)));
            if (next < 0)
                throw new InvalidOperationException($"The modules {string.Join(", ", open.Select(module => module.Name))} import each other, or one that is not there.");
            ordered.Add(open[next]);
            open.RemoveAt(next);
        }
        return ordered;
    }

    public static string WithAddresses(string module, Func<string, string> addressOf) =>
        Import().Replace(module, match => $"{match.Groups["word"].Value} \"{addressOf(match.Groups["name"].Value)}\"");

    private static IEnumerable<string> Imports(string text) => Import().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("(?<word>from|import) \"\\./(?<name>[a-z0-9-]+\\.js)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Import();
}
