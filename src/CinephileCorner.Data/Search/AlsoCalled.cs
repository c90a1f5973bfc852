using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>How else films and people are called, as the reviews say to which whoever asks looks: for readers the published ones.</summary>
public static class AlsoCalled
{
    /// <summary>The original, other and former titles of those films that have any, by id.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<string>>> FilmsAsync(CinephileDbContext db, IQueryable<Article> reviews, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await reviews.Where(review => review.FilmId != null && (review.OriginalTitle != null || review.FilmAliasId != null || review.OtherTitles.Count > 0)).Select(review => new
        {
            Id = review.FilmId!.Value,
            review.OriginalTitle,
            review.OtherTitles,
            Alias = db.Films.Where(film => film.Id == review.FilmAliasId).Select(film => film.Title).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return ById(rows.SelectMany(row => row.OtherTitles.Prepend(row.OriginalTitle).Append(row.Alias).OfType<string>().Select(title => (row.Id, title))));
    }

    /// <summary>The other names under which people are credited, by id.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<string>>> PeopleAsync(CinephileDbContext db, IQueryable<Credit> credits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await credits.Where(credit => credit.AliasId != null)
            .Join(db.People, credit => credit.AliasId, person => person.Id, (credit, person) => new { credit.PersonId, person.Name }).Distinct().ToListAsync(cancellationToken);
        return ById(rows.Select(row => (row.PersonId, row.Name)));
    }

    private static Dictionary<int, IReadOnlyList<string>> ById(IEnumerable<(int Id, string Name)> names) =>
        names.GroupBy(one => one.Id).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
