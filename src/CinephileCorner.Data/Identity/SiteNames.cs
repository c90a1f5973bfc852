using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>Finds the titles and names of this site's films and people in a password: whoever guesses here tries them.</summary>
public sealed class SiteNames(CinephileDbContext db)
{
    /// <summary>Shorter ones are words like any other.</summary>
    private const int Shortest = 8;

    private const int Most = 50;

    /// <summary>Those that stand in the text, written together or apart, each in both forms.</summary>
    public async Task<IReadOnlyList<string>> InAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tight = string.Concat(text.Where(char.IsLetterOrDigit));
        var titles = await db.Films.AsNoTracking().Where(film => film.Title.Length >= Shortest && EF.Functions.Like(tight, "%" + film.Title.Replace(" ", "") + "%")).Select(film => film.Title).Take(Most).ToListAsync(cancellationToken);
        var names = await db.People.AsNoTracking().Where(person => person.Name.Length >= Shortest && EF.Functions.Like(tight, "%" + person.Name.Replace(" ", "") + "%")).Select(person => person.Name).Take(Most).ToListAsync(cancellationToken);
        return [.. titles.Concat(names).SelectMany(name => new[] { name, name.Replace(" ", "", StringComparison.Ordinal) }).Distinct(StringComparer.Ordinal)];
    }
}
