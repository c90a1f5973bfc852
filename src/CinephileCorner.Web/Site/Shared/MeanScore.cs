using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The mean of several scores, with how many they are; there is none of fewer than two.</summary>
/// <param name="Value">Rounded to a tenth, halves up.</param>
public sealed record MeanScore(decimal Value, int Count)
{
    /// <summary>Null when fewer than two scores were given.</summary>
    public static MeanScore? Of(IEnumerable<Score?> scores) => OfCounts([.. scores.OfType<Score>().CountBy(score => score.Halves)]);

    /// <summary>As <see cref="Of(IEnumerable{Score?})"/>, of scores in half points with how often each was given.</summary>
    public static MeanScore? OfCounts(IReadOnlyCollection<KeyValuePair<int, int>> given)
    {
        var count = given.Sum(same => same.Value);
        return count < 2 ? null : new MeanScore(Math.Round(given.Sum(same => Score.FromHalves(same.Key).Value * same.Value) / count, 1, MidpointRounding.AwayFromZero), count);
    }

    /// <summary>“7.5”; where not all of so many have a score “7.5 of 3 scores”.</summary>
    public string Of(int all) => Count == all ? ToString() : string.Create(CultureInfo.InvariantCulture, $"{ToString()} of {Count} scores");

    /// <summary>“7” or “7.5”.</summary>
    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
