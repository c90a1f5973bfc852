using CinephileCorner.Data;
using CinephileCorner.Domain;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Finds known names by the beginning of what is typed, folded: by first word or by surname.</summary>
public sealed class SuggestionsQuery(CinephileDbContext db)
{
    private const int Most = 8;
    private const int LongestName = 120;

    public async Task<IReadOnlyList<Suggestion>> PeopleAsync(string typed, CancellationToken cancellationToken)
    {
        var key = TextFolding.Key(Cut(typed));
        if (key.Length < 2)
            return [];
        var end = key + "\uffff";
        // Two ranges of two indexes; what is almost the same begins the same, or is sorted beside it.
        var near = key[..Math.Max(2, key.Length / 2)];
        var nearEnd = near + "\uffff";
#pragma warning disable CA1309 // The store compares; this is the form that it can be asked in.
        var found = await db.People.AsNoTracking()
            .Where(person => (string.Compare(person.FoldedName, key) >= 0 && string.Compare(person.FoldedName, end) < 0) || (string.Compare(person.SortKey, key) >= 0 && string.Compare(person.SortKey, end) < 0))
            .OrderBy(person => person.SortKey).ThenBy(person => person.Id).Take(Most)
            .Select(person => new { person.Name, person.Qualifier, person.FoldedName, person.SortKey, Credits = db.Credits.Count(credit => credit.PersonId == person.Id) }).ToListAsync(cancellationToken);
        var beside = await db.People.AsNoTracking().Where(person => string.Compare(person.FoldedName, near) >= 0 && string.Compare(person.FoldedName, nearEnd) < 0)
            .OrderBy(person => person.FoldedName).Take(300)
            .Select(person => new { person.Name, person.Qualifier, person.FoldedName, person.SortKey, Credits = db.Credits.Count(credit => credit.PersonId == person.Id) }).ToListAsync(cancellationToken);
#pragma warning restore CA1309
        return [.. found.Concat(beside.Where(person => IsNear(person.FoldedName, key))).DistinctBy(person => (person.Name, person.Qualifier)).Take(Most + 2)
            .Select(person => new Suggestion(Named(person.Name, person.Qualifier), person.Credits == 1 ? "1 credit" : $"{person.Credits} credits", person.FoldedName != key && IsNear(person.FoldedName, key)))];
    }

    public async Task<IReadOnlyList<Suggestion>> FilmsAsync(string typed, CancellationToken cancellationToken)
    {
        var key = TextFolding.Key(Cut(typed));
        if (key.Length < 2)
            return [];
        var end = key + "\uffff";
#pragma warning disable CA1309 // As above.
        var found = await db.Films.AsNoTracking().Where(film => (string.Compare(film.Key, key) >= 0 && string.Compare(film.Key, end) < 0) || (string.Compare(film.SortKey, key) >= 0 && string.Compare(film.SortKey, end) < 0))
            .OrderBy(film => film.SortKey).ThenBy(film => film.Year).Take(Most)
            .Select(film => new { film.Title, film.Year, film.Qualifier, film.Key, Articles = db.Articles.Count(article => article.FilmId == film.Id) }).ToListAsync(cancellationToken);
#pragma warning restore CA1309
        return [.. found.Select(film => new Suggestion(Named(film.Title, film.Qualifier), $"{film.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "year unknown"} · {(film.Articles == 1 ? "1 article" : $"{film.Articles} articles")}", Near: false))];
    }

    /// <summary>One letter more, less or other; two in long names.</summary>
    internal static bool IsNear(string one, string other) => Distance(one, other, one.Length > 10 ? 2 : 1) is > 0;

    // Null when it is more than the most.
    private static int? Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return null;
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var next = new int[other.Length + 1];
            next[0] = row;
            for (var column = 1; column <= other.Length; column++)
                next[column] = Math.Min(Math.Min(next[column - 1], last[column]) + 1, last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1));
            if (next.Min() > most)
                return null;
            last = next;
        }
        return last[^1] <= most ? last[^1] : null;
    }

    private static string Cut(string typed) => typed.Length <= LongestName ? typed : typed[..LongestName];

    private static string Named(string name, string? qualifier) => qualifier is null ? name : $"{name} [{qualifier}]";
}
