using CinephileCorner.Benchmarks;
using CinephileCorner.Content.Searching;
using CinephileCorner.Content.Tests.Markdown;
using CinephileCorner.Domain;

namespace CinephileCorner.Content.Tests.Searching;

/// <summary>The titles and people of five thousand real films, as they are and misspelt.</summary>
public class RealNamesTests
{
    private const int Films = 5_000;

    [SkippableFact]
    public void Every_whole_title_and_name_is_first() => All(Titles(), People(), (index, names) =>
    {
        var missed = names.Where(name => index.Find(name, isUnfinished: false, 1) is not [var first] || names[first.Name] != name).ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed.Take(20)));
    });

    [SkippableFact]
    public void Misspelt_ones_are_among_the_first_three() => All(Titles(), People(), (index, names) =>
    {
        // Each in one of the ways, so that all ways have their share of all names.
        var (tried, found) = (0, 0);
        for (var i = 0; i < names.Count; i++)
        {
            if (Mutation.All[1 + (i % (Mutation.All.Count - 1))].Apply(names[i]) is not { } typed)
                continue;
            tried++;
            found += index.Find(typed, isUnfinished: false, 3).Any(match => names[match.Name] == names[i]) ? 1 : 0;
        }
        Assert.True(tried > names.Count / 4, $"{tried} of {names.Count}");
        Assert.True(found >= 0.98 * tried, $"{found} of {tried}");
    });

    private static List<string> Titles() => Named(Corpus.Films(Films).Select(film => film.Title));

    private static List<string> People() => Named(Corpus.Films(Films).SelectMany(film => film.People));

    private static List<string> Named(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Where(name => TextFolding.Key(name).Length > 0)];

    private static void All(List<string> titles, List<string> people, Action<NameIndex, List<string>> look)
    {
        foreach (var names in new[] { titles, people })
            look(new NameIndex([.. names.Select(name => new IndexedName(name, [], 1))]), names);
    }
}
