using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>How often each score was given.</summary>
/// <param name="Counts">By half points, 0 to 20.</param>
/// <param name="Reviews">Address of the list of these reviews that takes a score as filter; null when there is none.</param>
public sealed record ScoreSpread(IReadOnlyList<int> Counts, string? Reviews)
{
    /// <summary>Fewer make no picture.</summary>
    public const int Least = 5;

    /// <summary>Steps of a score, half points from 0 to 10.</summary>
    public const int Steps = (2 * Score.Best) + 1;

    /// <summary>Null when there are too few for a picture.</summary>
    /// <param name="given">By half points, how often; none that never was.</param>
    /// <param name="reviews">As <see cref="Reviews"/>.</param>
    public static ScoreSpread? Of(IReadOnlyDictionary<int, int> given, string? reviews) =>
        given.Values.Sum() < Least ? null : new ScoreSpread([.. Enumerable.Range(0, Steps).Select(halves => given.GetValueOrDefault(halves))], reviews);

    public int Total => Counts.Sum();

    public int Tallest => Counts.Max();

    public Score Lowest => Score.FromHalves(Counts.ToList().FindIndex(count => count > 0));

    public Score Highest => Score.FromHalves(Counts.ToList().FindLastIndex(count => count > 0));

    /// <summary>Of all; there are more than two.</summary>
    public MeanScore Mean => MeanScore.OfCounts([.. Counts.Select((count, halves) => KeyValuePair.Create(halves, count))])!;

    /// <summary>“42 reviews with a score, from 3 to 9.5; the mean is 6.8.”</summary>
    public string Words => Lowest == Highest
        ? $"{Counted.Of(Total, "review")} with a score, all of them {Lowest}."
        : string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(Total, "review")} with a score, from {Lowest} to {Highest}; the mean is {Mean}.");

    /// <summary>Scores that were given, highest first, each with how often and with how many stand at or above it.</summary>
    public IEnumerable<(Score Score, int Count, int AndUp)> Rows()
    {
        var sum = 0;
        for (var halves = Steps - 1; halves >= 0; halves--)
        {
            sum += Counts[halves];
            if (Counts[halves] > 0)
                yield return (Score.FromHalves(halves), Counts[halves], sum);
        }
    }
}
