using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Data.Transfer;

/// <summary>Names and words that are longer than their columns: an error of the file, told before the store is asked. A test holds the numbers to the model.</summary>
internal static class StoreLimits
{
    public const int Headline = 200;
    public const int Title = 300;
    public const int Name = 200;
    public const int Word = 100;

    public static IEnumerable<Problem> Check(ArticleFile file, string path)
    {
        var titles = file.Entries.Select(entry => new FilmName(entry.Title, entry.Year, entry.Qualifier));
        var people = file.Cast.Concat(file.Crew).ToList();
        return Long("headline", [file.Headline], Headline)
            .Concat(Long("film’s title", titles.Append(file.Film).OfType<FilmName>().Where(IsLong).Select(film => film.Title), 0, Title))
            .Concat(Long("name", people.Select(credit => credit.Person).Where(IsLong).Select(person => person.Name), 0, Name))
            .Concat(Long("author", [file.Author], Name))
            .Concat(Long("role", file.Cast.Select(credit => credit.As), Name))
            .Concat(Long("job", file.Crew.Select(credit => credit.As), Word))
            .Concat(Long("genre", file.Genres, Word))
            .Concat(Long("tag", file.Tags, Word))
            .Concat(Long("alias", file.Aliases, 2 * Name));

        IEnumerable<Problem> Long(string what, IEnumerable<string?> texts, int most, int? said = null)
        {
            foreach (var text in texts.OfType<string>().Where(text => text.Length > most))
            {
                var (line, column) = TextPlace.Find(file.Source, text);
                yield return new Problem(Severity.Error, path, line, column, $"The {what} has {text.Length} characters", $"write at most {said ?? most}");
            }
        }
    }

    // Folding may lengthen a name: œ becomes oe. The key has room for that, and for a qualifier.
    private static bool IsLong(PersonName person) =>
        person.Name.Length > Name || person.FoldedName.Length > Name || person.Key.Length > Name + Word || SortName.Of(person.Name).Length > Name;

    private static bool IsLong(FilmName film) => film.Title.Length > Title || film.Key.Length > Title + Word || SortTitle.Of(film.Title).Length > Title
        || TextFolding.Key(film.Title).Length > Title;
}
