using System.Globalization;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Links to the place of each first letter in a long index, on whichever page that is.</summary>
public static class LetterJumps
{
    /// <summary>In the order of the alphabet.</summary>
    /// <param name="sortKeys">Of the whole index, in order.</param>
    public static IReadOnlyList<CountedLink> Of(IReadOnlyList<string> sortKeys, Paging paging)
    {
        ArgumentNullException.ThrowIfNull(sortKeys);
        ArgumentNullException.ThrowIfNull(paging);
        return sortKeys
            .Select((key, index) => (Letter: IndexLetter.Of(key), Page: (index / paging.Size) + 1))
            .GroupBy(entry => entry.Letter, StringComparer.Ordinal)
            .Select(group => new CountedLink(group.Key, paging.AddressOf(group.First().Page) + "#l-" + (group.Key == "#" ? "0" : group.Key), group.Count()))
            .OrderBy(link => link.Name == "#" ? "" : link.Name, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.None))
            .ToList();
    }
}
