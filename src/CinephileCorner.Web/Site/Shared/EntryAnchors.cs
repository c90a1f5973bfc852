using CinephileCorner.Domain;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>The ids of a ranking's entries on its page: slugs of title, year and qualifier, so that they survive a new order.</summary>
internal static class EntryAnchors
{
    /// <summary>One each, in the order given; of several entries with one name the first keeps the plain anchor.</summary>
    /// <param name="entries">All of the ranking, in the order of its text; each with the key of the name the text uses, whatever film that was merged into.</param>
    public static IReadOnlyList<string> Of(IEnumerable<(FilmName Film, string NameKey)> entries)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        return entries.Select(entry =>
        {
            var name = "e-" + Slug.From($"{entry.Film.WithYear} {FilmName.QualifierIn(entry.NameKey)}").Value;
            var anchor = name;
            var copy = copies.GetValueOrDefault(name, 1);
            while (!taken.Add(anchor))
                anchor = $"{name}-{++copy}";
            copies[name] = copy;
            return anchor;
        }).ToList();
    }
}
