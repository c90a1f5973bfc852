using System.Globalization;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The mean of several scores, with how many they are; there is none of fewer than two.</summary>
/// <param name="Value">Rounded to a tenth, halves up.</param>
public sealed record MeanScore(decimal Value, int Count)
{
    /// <summary>Null when fewer than two scores were given.</summary>
    public static MeanScore? Of(IEnumerable<Score?> scores)
    {
        var given = scores.OfType<Score>().Select(score => score.Value).ToList();
        return given.Count < 2 ? null : new MeanScore(Math.Round(given.Average(), 1, MidpointRounding.AwayFromZero), given.Count);
    }

    /// <summary>“7.5”; where not all of so many have a score “7.5 of 3”.</summary>
    public string Of(int all) => Count == all ? ToString() : string.Create(CultureInfo.InvariantCulture, $"{ToString()} of {Count}");

    /// <summary>“7” or “7.5”.</summary>
    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
