using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>What a reader asked of the list of reviews. Its address has one form: known keys in one order, nothing that says nothing.</summary>
public sealed record ReviewFilter
{
    /// <summary>In the order of the address.</summary>
    public static readonly string[] Keys = ["genre", "year", "decade", "critic", "minScore", "sort", "page"];

    public string? Genre { get; init; }

    public int? Year { get; init; }

    public int? Decade { get; init; }

    public string? Critic { get; init; }

    public Score? MinScore { get; init; }

    public ReviewOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsEmpty => this with { Page = 1, Order = ReviewOrder.Latest } == new ReviewFilter();

    /// <summary>Null when a value is none: letters for a year, 11 for a score.</summary>
    public static ReviewFilter? Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Keys.Any(key => query[key].Count > 1))
            return null;
        string? Text(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;
        if (!TryNumber(Text("year"), 1870, 2200, out var year) || !TryNumber(Text("decade"), 1870, 2200, out var decade) || decade % 10 is > 0
            || !TryScore(Text("minScore"), out var score) || !TryOrder(Text("sort"), out var order) || !Shared.Paging.TryRead(Text("page"), out var page))
        {
            return null;
        }
        return new ReviewFilter { Genre = Text("genre")?.ToLowerInvariant(), Year = year, Decade = decade, Critic = Text("critic")?.ToLowerInvariant(), MinScore = score, Order = order, Page = page };
    }

    /// <summary>The list's one address, without its page.</summary>
    public string Address(string list)
    {
        var pairs = new (string Key, string? Value)[]
        {
            ("genre", Genre), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("decade", Decade?.ToString(CultureInfo.InvariantCulture)), ("critic", Critic),
            ("minScore", MinScore?.ToString()), ("sort", Order == ReviewOrder.Latest ? null : Order.ToString().ToLowerInvariant()),
        };
        var query = string.Join('&', pairs.Where(pair => pair.Value is not null).Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value!)));
        return query.Length == 0 ? list : list + "?" + query;
    }

    private static bool TryNumber(string? text, int least, int most, out int? number)
    {
        number = null;
        if (text is null)
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read < least || read > most)
            return false;
        number = read;
        return true;
    }

    private static bool TryScore(string? text, out Score? score)
    {
        score = null;
        if (text is null)
            return true;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) || !Score.TryFrom(points, out var read))
            return false;
        score = read;
        return true;
    }

    private static bool TryOrder(string? text, out ReviewOrder order)
    {
        order = ReviewOrder.Latest;
        return text is null || (!char.IsAsciiDigit(text[0]) && Enum.TryParse(text, ignoreCase: true, out order) && Enum.IsDefined(order));
    }
}
