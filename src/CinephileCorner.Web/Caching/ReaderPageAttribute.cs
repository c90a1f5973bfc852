using Microsoft.AspNetCore.WebUtilities;

namespace CinephileCorner.Web.Caching;

/// <summary>Caches an answer for readers whole, until a save changes it or a scheduled article falls due.</summary>
/// <param name="queryKeys">The query keys the answer depends on, in the order of the address; all others are left out of the key.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ReaderPageAttribute(params string[] queryKeys) : Attribute
{
    public IReadOnlyList<string> QueryKeys { get; } = queryKeys;

    /// <summary>False for an answer that is made for each request, and only tagged: browsers ask whether the one they have still holds.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>True for an answer that is another on another day of the site: the day is in the key, so that it turns at the site's midnight.</summary>
    public bool ByDay { get; init; }

    /// <summary>
    /// True when a query names the keys in their order, each once, in our spelling and with a value. The cache's key knows
    /// none of this: another form must reach its page, which sends it to the right one.
    /// </summary>
    public bool IsInOrder(string? query)
    {
        var next = 0;
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            var at = Array.FindIndex(queryKeys, key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                continue;
            if (at < next || pair.EncodedValue.IsEmpty || !pair.EncodedName.Span.SequenceEqual(queryKeys[at]))
                return false;
            next = at + 1;
        }
        return true;
    }
}
