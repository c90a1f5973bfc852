using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>Which articles are shown, and in which order: the address says all of it. What it does not know it leaves out.</summary>
public sealed class ArticlesFilter
{
    private const int LongestWords = 200;
    private static readonly string[] States = ["draft", "scheduled", "published", "changed", "withdrawn", "trash"];
    private static readonly string[] Cares = ["summary", "picture", "link", "conflict"];

    /// <summary>Words of the headline, the film or the address.</summary>
    public string? Q { get; set; }

    /// <summary><c>review</c>, <c>ranking</c> or <c>news</c>; anything else for all.</summary>
    public string? Kind { get; set; }

    /// <summary><c>draft</c>, <c>scheduled</c>, <c>published</c>, <c>changed</c>, <c>withdrawn</c> or <c>trash</c>; anything else for all but the trash.</summary>
    public string? State { get; set; }

    /// <summary>The critic's slug.</summary>
    public string? Critic { get; set; }

    /// <summary><c>summary</c> for those without a written one, <c>picture</c> for those that name one that is not there, <c>link</c> for published ones that link to an article which readers do not have, <c>conflict</c> for those of which two texts wait.</summary>
    public string? Care { get; set; }

    /// <summary><c>yes</c> for those the editor signs or has written at.</summary>
    public string? Mine { get; set; }

    /// <summary><c>published</c> or <c>title</c>; anything else for the last change.</summary>
    public string? Sort { get; set; }

    /// <summary>Where the page before ended: the last row's value and number.</summary>
    public string? After { get; set; }

    /// <summary><c>page</c> when every box of the page is to be ticked.</summary>
    public string? Chosen { get; set; }

    internal string Words => (Q ?? "").Trim() is { } words && words.Length > LongestWords ? words[..LongestWords] : (Q ?? "").Trim();

    internal ArticleKind? OfKind => Kind is "review" or "ranking" or "news" && Enum.TryParse<ArticleKind>(Kind, ignoreCase: true, out var kind) ? kind : null;

    internal string InState => Array.IndexOf(States, State) >= 0 ? State! : "";

    internal string OfCritic => Critic is { Length: <= 100 } ? Critic : "";

    internal string InCare => Array.IndexOf(Cares, Care) >= 0 ? Care! : "";

    internal bool IsMine => Mine == "yes";

    internal bool AreChosen => Chosen == "page";

    internal string Order => Sort is "published" or "title" ? Sort : "changed";

    /// <summary>The value and number behind which this page begins; null on the first.</summary>
    internal (string Value, int Id)? Place =>
        After?.LastIndexOf('~') is > 0 and var at && int.TryParse(After.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (After[..at], id) : null;

    internal DateTime? PlaceUtc => Place is { } place && long.TryParse(place.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>What the address says after its question mark, always in one order; empty for the list as it is.</summary>
    internal string Query(params (string Key, string? Value)[] others)
    {
        var all = new (string Key, string? Value)[]
        {
            ("q", Words), ("kind", OfKind is null ? null : Kind), ("state", InState), ("critic", OfCritic), ("care", InCare), ("mine", IsMine ? "yes" : null), ("sort", Order == "changed" ? null : Order),
        };
        return string.Join('&', all.Where(one => Array.TrueForAll(others, other => other.Key != one.Key)).Concat(others)
            .Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!)}"));
    }

    /// <summary>The address of this list with other values; empty ones are left out.</summary>
    internal string Address(string list, params (string Key, string? Value)[] others) => Query(others) is { Length: > 0 } query ? $"{list}?{query}" : list;
}
