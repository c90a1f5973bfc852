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

    public int Total => Counts.Sum();

    public int Tallest => Counts.Max();

    public Score Lowest => Score.FromHalves(Counts.ToList().FindIndex(count => count > 0));

    public Score Highest => Score.FromHalves(Counts.ToList().FindLastIndex(count => count > 0));

    /// <summary>Sum of all, divided by how many they are.</summary>
    public decimal Mean => Counts.Select((count, halves) => count * Score.FromHalves(halves).Value).Sum() / Total;

    /// <summary>“42 reviews with a score, from 3 to 9.5; the mean is 6.8.”</summary>
    public string Words => Lowest == Highest
        ? $"{Counted.Of(Total, "review")} with a score, all of them {Lowest}."
        : string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(Total, "review")} with a score, from {Lowest} to {Highest}; the mean is {Mean:0.#}.");

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
