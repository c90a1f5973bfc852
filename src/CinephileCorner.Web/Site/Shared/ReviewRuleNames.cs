using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>A rule in words.</summary>
/// <param name="Genre">As it is written; null where no published review has the genre. The same of the other three.</param>
public sealed record ReviewRuleNames(ReviewRule Rule, string? Genre, string? Critic, string? Person, string? Tag)
{
    /// <summary>“Drama reviews of films of the 1990s, 8 and up, by title”.</summary>
    public string Words => (Rule.Genre is null ? "Reviews" : (Genre ?? Quoted(Rule.Genre)) + " reviews")
        + Films
        + (Rule.Critic is { } critic ? (Films.Length == 0 ? " by " : ", by ") + (Critic ?? Quoted(critic)) : "")
        + (Rule.Tag is { } tag ? " about " + (Tag ?? Quoted(tag)) : "")
        + (Rule.LeastHalfPoints is { } least ? ", " + AndUp(Score.FromHalves(least)) : "")
        + Rule.Order switch { ReviewOrder.Score => ", by score", ReviewOrder.Title => ", by title", ReviewOrder.Year => ", by year", _ => "" };

    /// <summary>The same for those who did not write the rule: what no published review has is not told.</summary>
    public string ToReaders => IsKnown ? Words : "Reviews still to come";

    public static string DecadeOf(int decade) => Number(decade) + "s";

    public static string AndUp(Score score) => score.Value == Score.Best ? score.ToString() : $"{score} and up";

    public static string Quoted(string slug) => $"“{slug}”";

    private bool IsKnown => (Rule.Genre is null || Genre is not null) && (Rule.Critic is null || Critic is not null) && (Rule.Person is null || Person is not null) && (Rule.Tag is null || Tag is not null);

    // “Reviews of 2004” would be those written then.
    private string Films
    {
        get
        {
            var made = (Rule.Year, Rule.Decade) switch
            {
                ({ } year, { } decade) when year / 10 * 10 != decade => $" of {Number(year)} and of the {DecadeOf(decade)}",
                ({ } year, _) => " of " + Number(year),
                (_, { } decade) => " of the " + DecadeOf(decade),
                _ => "",
            };
            var person = Rule.Person is { } slug ? (Rule.PersonDirects ? " by " : " with ") + (Person ?? Quoted(slug)) : "";
            return made.Length + person.Length == 0 ? "" : " of films" + made + person;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
