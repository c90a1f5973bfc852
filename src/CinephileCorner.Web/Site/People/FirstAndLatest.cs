using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.People;

/// <summary>Which of somebody's films came first and which last, as far as that is known: by year, within a year by the day of release.</summary>
internal static class FirstAndLatest
{
    /// <summary>Null for one that cannot be told: where a film has no date at all, or several share the year and not all of them have a day.</summary>
    public static (FilmFacts? First, FilmFacts? Latest) Of(IReadOnlyCollection<(FilmFacts Film, FilmDate Date)> films)
    {
        var years = films.Select(one => one.Date.Year).ToList();
        if (years.Count < 2 || years.Contains(null))
            return (null, null);
        return (Alone(OfYear(years.Min()), days => days.Min()), Alone(OfYear(years.Max()), days => days.Max()));

        List<(FilmFacts Film, FilmDate Date)> OfYear(int? year) => films.Where(one => one.Date.Year == year).ToList();
    }

    private static FilmFacts? Alone(List<(FilmFacts Film, FilmDate Date)> ofYear, Func<IEnumerable<DateOnly?>, DateOnly?> outer)
    {
        if (ofYear.Count == 1)
            return ofYear[0].Film;
        if (ofYear.Exists(one => one.Date.Released is null))
            return null;
        var day = outer(ofYear.Select(one => one.Date.Released));
        return ofYear.FindAll(one => one.Date.Released == day) is [var only] ? only.Film : null;
    }
}
