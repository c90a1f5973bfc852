using System.Globalization;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>A filter in words.</summary>
/// <param name="Genre">As it is written; null where no published review has the genre.</param>
/// <param name="Critic">As it is written; null where nothing of theirs is published.</param>
public sealed record ReviewFilterNames(ReviewFilter Filter, string? Genre, string? Critic)
{
    /// <summary>“Drama reviews of films of the 1990s, 8 and up, by title”.</summary>
    public string Heading => new ReviewRuleNames(Filter.Rule, Genre, Critic, null, null).Words;

    /// <summary>Each filter in force, and the filter without it.</summary>
    public IEnumerable<(string Name, ReviewFilter Without)> Chips()
    {
        var first = Filter with { Page = 1 };
        if (first.Genre is { } genre)
            yield return (Genre ?? ReviewRuleNames.Quoted(genre), first with { Genre = null });
        if (first.Year is { } year)
            yield return (year.ToString(CultureInfo.InvariantCulture), first with { Year = null });
        if (first.Decade is { } decade)
            yield return (ReviewRuleNames.DecadeOf(decade), first with { Decade = null });
        if (first.Critic is { } critic)
            yield return ("By " + (Critic ?? ReviewRuleNames.Quoted(critic)), first with { Critic = null });
        if (first.MinScore is { } score)
            yield return (ReviewRuleNames.AndUp(score), first with { MinScore = null });
    }
}
