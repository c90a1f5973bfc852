using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>A rule in words.</summary>
/// <param name="Genre">As it is written; null where no published review has the genre. The same of the other three.</param>
public sealed record ReviewRuleNames(ReviewRule Rule, string? Genre, string? Critic, string? Person, string? Tag)
{
    /// <summary>“Drama reviews of the 1990s, 8 and up, by title”.</summary>
    public string Words => (Rule.Genre is null ? "Reviews" : (Genre ?? Quoted(Rule.Genre)) + " reviews")
        + (Rule.Person is { } person ? (Rule.PersonDirects ? " of films by " : " of films with ") + (Person ?? Quoted(person)) : "")
        + (Rule.Year is { } year ? " of " + Number(year) : "")
        + (Rule.Decade is { } decade ? " of the " + DecadeOf(decade) : "")
        + (Rule.Critic is { } critic ? (Rule.Person is null ? " by " : ", by ") + (Critic ?? Quoted(critic)) : "")
        + (Rule.Tag is { } tag ? " about " + (Tag ?? Quoted(tag)) : "")
        + (Rule.LeastHalfPoints is { } least ? ", " + AndUp(Score.FromHalves(least)) : "")
        + Rule.Order switch { ReviewOrder.Score => ", by score", ReviewOrder.Title => ", by title", ReviewOrder.Year => ", by year", _ => "" };

    public static string DecadeOf(int decade) => Number(decade) + "s";

    public static string AndUp(Score score) => score.Value == Score.Best ? score.ToString() : $"{score} and up";

    public static string Quoted(string slug) => $"“{slug}”";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
