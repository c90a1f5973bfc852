using System.Globalization;
using System.Text;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.Shared;

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

    /// <summary>Which reviews it leaves, and their order.</summary>
    public ReviewRule Rule => new() { Genre = Genre, Year = Year, Decade = Decade, Critic = Critic, LeastHalfPoints = MinScore?.Halves, Order = Order };

    public bool IsEmpty => this with { Page = 1, Order = ReviewOrder.Latest } == new ReviewFilter();

    /// <summary>Null when a value is none: letters for a year, 11 for a score, two genres.</summary>
    public static ReviewFilter? Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var stated = Keys.ToDictionary(key => key, key => query[key].Where(value => !string.IsNullOrEmpty(value)).ToList(), StringComparer.Ordinal);
        if (stated.Values.Any(values => values.Count > 1))
            return null;
        string? Text(string key) => stated[key].FirstOrDefault();
        if (!TrySlug(Text("genre"), out var genre) || !TryRead<int>(Text("year"), RuleText.TryYear, out var year) || !TryRead<int>(Text("decade"), RuleText.TryDecade, out var decade)
            || !TrySlug(Text("critic"), out var critic) || !TryRead<Score>(Text("minScore"), RuleText.TryScore, out var score) || !TryOrder(Text("sort"), out var order)
            || !Paging.TryRead(Text("page"), out var page))
        {
            return null;
        }
        return new ReviewFilter { Genre = genre, Year = year, Decade = decade, Critic = critic, MinScore = score, Order = order, Page = page };
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

    // A name serves as well as its slug: “Science Fiction” is sent on to “science-fiction”.
    private static bool TrySlug(string? text, out string? slug)
    {
        slug = text is null ? null : Slug.From(text).Value;
        return text is null || text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
    }

    private static bool TryRead<T>(string? text, RuleReader<T> read, out T? value)
        where T : struct
    {
        value = null;
        if (text is null)
            return true;
        if (!read(text, out var found))
            return false;
        value = found;
        return true;
    }

    private static bool TryOrder(string? text, out ReviewOrder order)
    {
        order = ReviewOrder.Latest;
        return text is null || (text.All(char.IsAsciiLetter) && Enum.TryParse(text, ignoreCase: true, out order) && Enum.IsDefined(order));
    }
}
