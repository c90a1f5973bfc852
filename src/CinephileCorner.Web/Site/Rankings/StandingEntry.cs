using CinephileCorner.Domain;
using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>An entry of one version of a ranking.</summary>
/// <param name="Copy">1, or more where the film is named more than once.</param>
public sealed record StandingEntry(string FilmKey, int Copy, int? Number, string Title, int? Year)
{
    private const int YearsOfDoubt = 2;

    /// <summary>
    /// Whether this may be the same film in other words: the title again with a qualifier or another year, no more than two
    /// apart, or a slip in the title of one year. A film that was made again is another.
    /// </summary>
    public bool MayBe(StandingEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (one, another) = (TextFolding.Key(Title), TextFolding.Key(other.Title));
        return one == another
            ? Year is null || other.Year is null || Math.Abs(Year.Value - other.Year.Value) <= YearsOfDoubt
            : Year is not null && Year == other.Year && NearSpelling.IsNear(one, another);
    }
}
