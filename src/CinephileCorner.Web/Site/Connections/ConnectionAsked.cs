using System.Text;
using System.Text.RegularExpressions;
using CinephileCorner.Content.Mentions;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>What the address of a question says.</summary>
/// <param name="From">As it was sent, trimmed; empty for nothing.</param>
/// <param name="To">As <paramref name="From"/>.</param>
public sealed partial record ConnectionAsked(string From, string To)
{
    /// <summary>In the order of the address.</summary>
    public static readonly string[] Keys = ["from", "to"];

    private const int Longest = 200;

    /// <summary>Null when a side is said twice, is longer than any name, or holds what no name holds.</summary>
    public static ConnectionAsked? Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Side(query, "from") is { } from && Side(query, "to") is { } to ? new ConnectionAsked(from, to) : null;
    }

    /// <summary>The kind and the slug of an address, <c>people/bas-devos</c>; null for a name.</summary>
    public static (bool IsFilm, string Slug)? AddressIn(string asked) =>
        Address().Match(asked) is { Success: true } match ? (match.Groups["kind"].Value.Equals("films", StringComparison.OrdinalIgnoreCase), match.Groups["slug"].Value.ToLowerInvariant()) : null;

    /// <summary>
    /// What a name may mean, the likeliest first: as <c>[[…]]</c> holds it, <c>Here (2024) [Robert Zemeckis]</c>, or as our pages print it,
    /// <c>Here (2024), Robert Zemeckis</c>, <c>Tom Holland (director)</c>; last as it stands, for brackets and commas may belong to a title.
    /// </summary>
    public static IEnumerable<WrittenName> NamesIn(string asked)
    {
        var written = WrittenName.Parse(asked);
        // Brackets of one kind are as good as those of the other.
        if (written is { Year: null, Qualifier: { Length: 4 } year } && year.All(char.IsAsciiDigit))
            written = new WrittenName(written.Name, int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), null);
        yield return written;
        foreach (var printed in new[] { Bracketed().Match(asked), BehindComma().Match(asked) }.Where(match => match.Success))
            yield return WrittenName.Parse(printed.Groups["name"].Value) with { Qualifier = printed.Groups["qualifier"].Value };
        if (written.Name != asked)
            yield return new WrittenName(asked, null, null);
    }

    private static string? Side(IQueryCollection query, string key)
    {
        var values = query[key];
        if (values.Count > 1)
            return null;
        var text = (values.Count == 0 ? "" : values[0] ?? "").Trim();
        return text.Length > Longest || text.EnumerateRunes().Any(IsNoLetter) ? null : text;

    }

    // What could not be decoded comes as U+FFFD, half a letter of two halves among it.
    private static bool IsNoLetter(Rune rune) => Rune.IsControl(rune) || rune.Value == 0xFFFD || (rune.Value & 0xFFFE) == 0xFFFE;

    [GeneratedRegex(@"^/?(?<kind>people|films)/(?<slug>[^/?#]{1,110})/?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?<name>.+?)\s*\((?<qualifier>[^\[\]()]{1,100})\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>.+),\s*(?<qualifier>[^,]{1,100})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BehindComma();
}
