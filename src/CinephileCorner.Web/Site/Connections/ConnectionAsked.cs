using System.Text.RegularExpressions;

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

    /// <summary>A title with the year or the qualifier behind it, <c>Here (2024)</c>, <c>Tom Holland [director]</c>; both null where there is none.</summary>
    public static (string Name, int? Year, string? Qualifier) Parts(string asked)
    {
        if (Bracketed().Match(asked) is not { Success: true } match)
            return (asked, null, null);
        var within = match.Groups["in"].Value.Trim();
        return within.Length == 4 && within.All(char.IsAsciiDigit)
            ? (match.Groups["name"].Value, int.Parse(within, System.Globalization.CultureInfo.InvariantCulture), null)
            : (match.Groups["name"].Value, null, within);
    }

    private static string? Side(IQueryCollection query, string key)
    {
        var values = query[key];
        if (values.Count > 1)
            return null;
        var text = (values.Count == 0 ? "" : values[0] ?? "").Trim();
        return text.Length > Longest || text.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\uFFFD' or '\uFFFE' or '\uFFFF') ? null : text;
    }

    [GeneratedRegex(@"^/?(?<kind>people|films)/(?<slug>[^/?#]{1,110})/?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?<name>.+?)\s*[\[(](?<in>[^\[\]()]{1,100})[\])]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();
}
