namespace CinephileCorner.Web.Commands;

/// <summary>
/// Parts the words of a command line: settings such as <c>--Site:Url=https://example.org</c> go to the configuration, for every verb as
/// for the site, and the rest is the verb's. A setting has a colon in its name, or is one of the host's own.
/// </summary>
internal static class SettingWords
{
    private static readonly HashSet<string> HostSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "AllowedHosts", "applicationName", "contentRoot", "environment", "http_ports", "https_port", "https_ports", "urls", "webRoot",
    };

    public static (string[] Verb, string[] Settings) Part(IReadOnlyList<string> words)
    {
        List<string> verb = [];
        List<string> settings = [];
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsSetting(words[at]))
            {
                verb.Add(words[at]);
                continue;
            }
            settings.Add(words[at]);
            if (!words[at].Contains('=', StringComparison.Ordinal) && at + 1 < words.Count)
                settings.Add(words[++at]);
        }
        return ([.. verb], [.. settings]);
    }

    private static bool IsSetting(string word)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
            return false;
        var name = word[2..].Split('=')[0];
        // A host that starts the program from its own settings names their sections too, without a value.
        var isSection = word.Length == name.Length + 3;
        return name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(name) || isSection;
    }
}
