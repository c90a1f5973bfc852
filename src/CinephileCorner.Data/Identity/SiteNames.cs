using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>Finds the titles and names of this site's films and people in a password: whoever guesses here tries them.</summary>
public sealed class SiteNames(CinephileDbContext db)
{
    /// <summary>Shorter ones are words like any other.</summary>
    private const int Shortest = 8;

    private const int Most = 50;

    /// <summary>Those that stand in the text: as they are printed, written together, or without any sign.</summary>
    public async Task<IReadOnlyList<string>> InAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var titles = db.Films.AsNoTracking().Where(film => film.Title.Length >= Shortest).Select(film => film.Title);
        var names = db.People.AsNoTracking().Where(person => person.Name.Length >= Shortest).Select(person => person.Name);
        string[] looked = [text, string.Concat(text.Where(char.IsLetterOrDigit))];
        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var name in titles.Concat(names).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            string[] forms = [name, name.Replace(" ", "", StringComparison.Ordinal), string.Concat(name.Where(char.IsLetterOrDigit))];
            if (forms[^1].Length >= Shortest && forms.Any(form => looked.Any(one => one.Contains(form, StringComparison.OrdinalIgnoreCase))))
                found.UnionWith(forms);
            if (found.Count >= Most)
                break;
        }
        return [.. found];
    }
}
