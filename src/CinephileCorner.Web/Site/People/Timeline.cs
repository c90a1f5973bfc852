using System.Globalization;
using System.Text;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.People;

/// <summary>Films as marks over the years: a stem as high as the score, in the film's hue. Places are thousandths of the width, heights hundredths.</summary>
/// <param name="Hues">One entry a hue, its marks as two paths.</param>
/// <param name="Years">The years written below the axis.</param>
public sealed record Timeline(IReadOnlyList<TimelineHue> Hues, IReadOnlyList<TimelineYear> Years)
{
    /// <summary>Over how many pages goes the table that says the same in words.</summary>
    public int TablePages { get; init; } = 1;

    /// <summary>More marks than the width has room for; past it the table has to do.</summary>
    public const int MostFilms = 400;

    private const int Fewest = 3;
    private const int LabelsShown = 6;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

    /// <summary>Draws them; null of fewer than three films with a year, or when all are of one.</summary>
    public static Timeline? Of(IEnumerable<(int? Year, Score? Score, string HueClass)> films)
    {
        var dated = films.Where(film => film.Year is not null).ToList();
        if (dated.Count is < Fewest or > MostFilms)
            return null;
        var (first, last) = (dated.Min(film => film.Year!.Value), dated.Max(film => film.Year!.Value));
        if (first == last)
            return null;
        var room = 1000.0 / (last - first + 1);
        var paths = new SortedDictionary<string, (StringBuilder Stems, StringBuilder Heads)>(StringComparer.Ordinal);
        foreach (var year in dated.GroupBy(film => film.Year!.Value).OrderBy(group => group.Key))
        {
            var works = year.ToList();
            for (var i = 0; i < works.Count; i++)
            {
                var x = (int)Math.Round((year.Key - first + ((i + .5) / works.Count)) * room);
                if (!paths.TryGetValue(works[i].HueClass, out var path))
                    paths.Add(works[i].HueClass, path = (new StringBuilder(), new StringBuilder()));
                // A film without a score is a short stem with no head.
                var height = works[i].Score is { } score ? 4 * score.Halves : 3;
                path.Stems.Append(CultureInfo.InvariantCulture, $"M{x} 90v-{height}");
                if (works[i].Score is not null)
                    path.Heads.Append(CultureInfo.InvariantCulture, $"M{x} {90 - height}h0");
            }
        }
        return new Timeline([.. paths.Select(hue => new TimelineHue(hue.Key, hue.Value.Stems.ToString(), hue.Value.Heads.ToString()))], Labels(first, last, room));
    }

    // The first and the last year, and between them round ones with air around each.
    private static List<TimelineYear> Labels(int first, int last, double room)
    {
        var step = Steps.First(years => (last - first) / years < LabelsShown || years == 50);
        var between = Enumerable.Range(first + 1, Math.Max(0, last - first - 1)).Where(year => year % step == 0 && (year - first + .5) * room > 110 && (last - year + .5) * room > 110);
        return [.. between.Prepend(first).Append(last).Select(year => new TimelineYear(
            year.ToString(CultureInfo.InvariantCulture),
            year == first ? "0" : year == last ? "100%" : string.Create(CultureInfo.InvariantCulture, $"{(year - first + .5) * room / 10:0.#}%"),
            year == first ? "start" : year == last ? "end" : "middle"))];
    }
}
