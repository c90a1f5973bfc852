using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Links to the place of each first letter in a long index, on whichever page that is.</summary>
public static class LetterJumps
{
    /// <summary>How many names begin with each sign, in the order of the index.</summary>
    public static async Task<IReadOnlyList<(string First, int Count)>> CountAsync(IQueryable<string> sortKeys, CancellationToken cancellationToken)
    {
        var counts = await sortKeys.GroupBy(key => key.Substring(0, 1)).Select(group => new { First = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return counts.OrderBy(one => one.First, StringComparer.Ordinal).Select(one => (one.First, one.Count)).ToList();
    }

    /// <summary>In the order of the index; figures and signs have one link together.</summary>
    public static IReadOnlyList<CountedLink> Of(IReadOnlyList<(string First, int Count)> counts, Paging paging)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(paging);
        var jumps = new List<CountedLink>();
        var before = 0;
        foreach (var (first, count) in counts)
        {
            var letter = IndexLetter.Of(first);
            var known = jumps.FindIndex(jump => jump.Name == letter);
            if (known >= 0)
                jumps[known] = jumps[known] with { Count = jumps[known].Count + count };
            else
                jumps.Add(new CountedLink(letter, paging.AddressOf((before / paging.Size) + 1) + "#" + IndexLetter.Anchor(letter), count));
            before += count;
        }
        return jumps;
    }
}
