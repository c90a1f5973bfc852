using System.Globalization;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>A filter in words.</summary>
/// <param name="Genre">As it is written; null where no published review has the genre.</param>
/// <param name="Critic">As it is written; null where nothing of theirs is published.</param>
public sealed record ReviewFilterNames(ReviewFilter Filter, string? Genre, string? Critic)
{
    /// <summary>“Drama reviews of the 1990s, 8 and up, by title”.</summary>
    public string Heading => (Filter.Genre is null ? "Reviews" : (Genre ?? Quoted(Filter.Genre)) + " reviews")
        + (Filter.Year is { } year ? " of " + Text(year) : "")
        + (Filter.Decade is { } decade ? " of the " + Decade(decade) : "")
        + (Filter.Critic is { } critic ? " by " + (Critic ?? Quoted(critic)) : "")
        + (Filter.MinScore is { } score ? ", " + AndUp(score) : "")
        + Filter.Order switch { ReviewOrder.Score => ", by score", ReviewOrder.Title => ", by title", ReviewOrder.Year => ", by year", _ => "" };

    /// <summary>Each filter in force, and the filter without it.</summary>
    public IEnumerable<(string Name, ReviewFilter Without)> Chips()
    {
        var first = Filter with { Page = 1 };
        if (first.Genre is { } genre)
            yield return (Genre ?? Quoted(genre), first with { Genre = null });
        if (first.Year is { } year)
            yield return (Text(year), first with { Year = null });
        if (first.Decade is { } decade)
            yield return (Decade(decade), first with { Decade = null });
        if (first.Critic is { } critic)
            yield return ("By " + (Critic ?? Quoted(critic)), first with { Critic = null });
        if (first.MinScore is { } score)
            yield return (AndUp(score), first with { MinScore = null });
    }

    public static string Decade(int decade) => Text(decade) + "s";

    public static string AndUp(Domain.Articles.Score score) => score.Value == Domain.Articles.Score.Best ? score.ToString() : $"{score} and up";

    private static string Quoted(string slug) => $"“{slug}”";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
