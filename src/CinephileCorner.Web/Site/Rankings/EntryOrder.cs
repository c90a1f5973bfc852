using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Where the entries of one version of a ranking stand.</summary>
/// <param name="Entries">In the order of the text.</param>
public sealed record EntryOrder(IReadOnlyList<OrderedEntry> Entries)
{
    /// <summary>Of entries in the order of the text; a film that is named twice is told apart by how often it was named before.</summary>
    /// <param name="entries">Each with the key of the film it counts for, and that of the name the text uses.</param>
    public static EntryOrder Of(IEnumerable<(string FilmKey, string NameKey, int? Number, string Title, int? Year)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var all = entries.ToList();
        var anchors = EntryAnchors.Of(all.Select(entry => (new FilmName(entry.Title, entry.Year), entry.NameKey)));
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        return new EntryOrder(all.Select((entry, index) =>
            new OrderedEntry(entry.FilmKey, named[entry.FilmKey] = named.GetValueOrDefault(entry.FilmKey) + 1, entry.Number, entry.Title, entry.Year, anchors[index])).ToList());
    }

    public bool IsNumbered => Entries.All(entry => entry.Number is not null);

    /// <summary>Whether the numbers there are run down to the first place; null where they do not tell.</summary>
    public bool? CountsDown
    {
        get
        {
            var numbers = Entries.Select(entry => entry.Number).OfType<int>().ToList();
            var steps = numbers.Zip(numbers.Skip(1), (one, next) => next.CompareTo(one)).Distinct().ToList();
            return steps is [var only and not 0] ? only < 0 : null;
        }
    }

    /// <summary>Whether nothing about its entries is another than in the other version.</summary>
    public bool IsLike(EntryOrder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Entries.SequenceEqual(other.Entries);
    }
}
