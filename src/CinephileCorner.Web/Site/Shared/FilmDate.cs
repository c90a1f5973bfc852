using System.Globalization;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>When a film came out, as far as it is known: its year, or that of its release, and the day of it. What is not known comes last.</summary>
/// <param name="Year">Null when neither is known.</param>
/// <param name="Released">Null when no review says it.</param>
internal readonly record struct FilmDate(int? Year, DateOnly? Released)
{
    /// <summary>Orders titles of one time: “Part 2” before “Part 10”.</summary>
    public static IComparer<string> TitlesInOneTime { get; } = CultureInfo.InvariantCulture.CompareInfo.GetStringComparer(CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    /// <summary>By what the film’s reviews say, the earliest that says it first.</summary>
    public static FilmDate Of(int? year, IEnumerable<PublishedReview> reviews)
    {
        var released = reviews.Select(review => review.Released).FirstOrDefault(day => day is not null);
        return new FilmDate(year ?? released?.Year, released);
    }

    /// <summary>What to order by.</summary>
    public (int Year, DateOnly Day) Order => (Year ?? int.MaxValue, Released ?? DateOnly.MaxValue);
}
