using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>Which articles are shown, and in which order: the address says all of it.</summary>
public sealed class ArticlesFilter
{
    private const int LongestWords = 200;

    /// <summary>Words of the headline.</summary>
    public string? Q { get; set; }

    /// <summary><c>review</c>, <c>ranking</c> or <c>news</c>; anything else for all.</summary>
    public string? Kind { get; set; }

    /// <summary><c>draft</c>, <c>scheduled</c>, <c>published</c>, <c>changed</c>, <c>withdrawn</c> or <c>trash</c>; anything else for all but the trash.</summary>
    public string? State { get; set; }

    /// <summary>The critic's slug.</summary>
    public string? Critic { get; set; }

    /// <summary><c>published</c> or <c>title</c>; anything else for the last change.</summary>
    public string? Sort { get; set; }

    /// <summary>Where the page before ended: the last row's value and number.</summary>
    public string? After { get; set; }

    internal string Words => (Q ?? "").Trim() is { } words && words.Length > LongestWords ? words[..LongestWords] : (Q ?? "").Trim();

    internal ArticleKind? OfKind => Enum.TryParse<ArticleKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    internal string Order => Sort is "published" or "title" ? Sort : "changed";

    /// <summary>The value and number behind which this page begins; null on the first.</summary>
    internal (string Value, int Id)? Place =>
        After?.LastIndexOf('~') is > 0 and var at && int.TryParse(After.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (After[..at], id) : null;

    internal DateTime? PlaceUtc => Place is { } place && long.TryParse(place.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>The address of this list with other values; empty ones are left out.</summary>
    internal string Address(string list, params (string Key, string? Value)[] others)
    {
        var all = new (string Key, string? Value)[] { ("q", Words), ("kind", Kind), ("state", State), ("critic", Critic), ("sort", Order == "changed" ? null : Order) };
        var pairs = all.Where(one => Array.TrueForAll(others, other => other.Key != one.Key)).Concat(others)
            .Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!)}");
        var query = string.Join('&', pairs);
        return query.Length == 0 ? list : $"{list}?{query}";
    }
}
