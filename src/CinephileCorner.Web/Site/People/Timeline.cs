using System.Globalization;
using System.Text;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.People;

/// <summary>Films as marks over the years: a stem as high as the score, in the film's hue; below the axis a tick for one without. Places are thousandths of the width, heights hundredths.</summary>
/// <param name="Hues">One entry a hue, its marks as two paths.</param>
/// <param name="Years">The years written below the axis.</param>
public sealed record Timeline(IReadOnlyList<TimelineHue> Hues, IReadOnlyList<TimelineYear> Years)
{
    /// <summary>Over how many pages goes the table that says the same in words.</summary>
    public int TablePages { get; init; } = 1;

    /// <summary>How many films stand in it.</summary>
    public required int Drawn { get; init; }

    /// <summary>How many films there are, those without a year among them.</summary>
    public required int Films { get; init; }

    /// <summary>Whether one of those drawn has no score.</summary>
    public required bool HasUnscored { get; init; }

    /// <summary>What is drawn: “a mark for each film”, “a mark for each film with a year, 3 of 7”.</summary>
    public string Words => Drawn == Films ? "a mark for each film" : string.Create(CultureInfo.InvariantCulture, $"a mark for each film with a year, {Drawn} of {Films}");

    /// <summary>More marks than the width has room for; past it the table has to do.</summary>
    public const int MostFilms = 400;

    private const int Fewest = 3;

    // What four figures need on the narrowest screen, 320 pixels, and some air.
    private const int LabelRoom = 160;
    private const int LabelAir = 10;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

    /// <summary>Draws them; null of fewer than three films with a year, or when all are of one.</summary>
    public static Timeline? Of(IEnumerable<(int? Year, Score? Score, string HueClass)> films)
    {
        var all = films.ToList();
        var dated = all.FindAll(film => film.Year is not null);
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
                if (works[i].Score is not { } score)
                {
                    path.Stems.Append(CultureInfo.InvariantCulture, $"M{x} 90v4");
                    continue;
                }
                var height = 4 * score.Halves;
                path.Stems.Append(CultureInfo.InvariantCulture, $"M{x} 90v-{height}");
                path.Heads.Append(CultureInfo.InvariantCulture, $"M{x} {90 - height}h0");
            }
        }
        return new Timeline([.. paths.Select(hue => new TimelineHue(hue.Key, hue.Value.Stems.ToString(), hue.Value.Heads.ToString()))], Labels(first, last, room))
        {
            Drawn = dated.Count,
            Films = all.Count,
            HasUnscored = dated.Exists(film => film.Score is null),
        };
    }

    // The first and the last year, and between them round ones with air around each. All stand about the middle of their year, but for the
    // outer two where that is too near the edge.
    private static List<TimelineYear> Labels(int first, int last, double room)
    {
        var isInside = room >= LabelRoom;
        var step = Steps.First(years => years * room >= LabelRoom + LabelAir || years == Steps[^1]);
        var fromFirst = LabelAir + (isInside ? LabelRoom + (room / 2) : 1.5 * LabelRoom);
        var between = Enumerable.Range(first + 1, Math.Max(0, last - first - 1)).Where(year => year % step == 0 && (year - first + .5) * room >= fromFirst && (last - year + .5) * room >= fromFirst);
        return [.. between.Prepend(first).Append(last).Select(year => isInside || (year != first && year != last)
            ? new TimelineYear(Text(year), string.Create(CultureInfo.InvariantCulture, $"{(year - first + .5) * room / 10:0.#}%"), "middle")
            : new TimelineYear(Text(year), year == first ? "0" : "100%", year == first ? "start" : "end"))];
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
