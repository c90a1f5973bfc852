namespace CinephileCorner.Web.Site.Shared;

/// <summary>One form for the keys of a page in its address. Keys that are not the page's own are left alone, wherever they stand.</summary>
internal static class CanonicalQuery
{
    /// <summary>Where a request in another form is sent; null when it is in the one form.</summary>
    /// <param name="path">The page's address, without keys.</param>
    /// <param name="wanted">The page's own keys as they should be, with <c>?</c>; empty for none.</param>
    /// <param name="keys">The page's own keys, in any spelling.</param>
    public static string? Of(HttpRequest request, string path, string wanted, IReadOnlyCollection<string> keys)
    {
        var asked = request.QueryString.HasValue ? request.QueryString.Value![1..].Split('&', StringSplitOptions.RemoveEmptyEntries).ToLookup(pair => Owns(pair, keys)) : null;
        var ours = asked is null ? "" : string.Join('&', asked[true]);
        if (string.Equals(ours, wanted.TrimStart('?'), StringComparison.Ordinal))
            return null;
        var strangers = asked is null ? "" : string.Join('&', asked[false]);
        return path + (strangers.Length == 0 ? wanted : wanted + (wanted.Length == 0 ? "?" : "&") + strangers);
    }

    /// <summary>True when a pair of an address is for the page, however its key is spelt.</summary>
    public static bool Owns(string pair, IReadOnlyCollection<string> keys) =>
        keys.Contains(Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' ')), StringComparer.OrdinalIgnoreCase);
}
