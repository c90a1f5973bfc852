namespace CinephileCorner.Web.Site.Shared;

/// <summary>The letter a name stands under in an index: its own, or # for figures and signs.</summary>
public static class IndexLetter
{
    public static string Of(string sortKey)
    {
        ArgumentNullException.ThrowIfNull(sortKey);
        var first = sortKey.Length == 0 ? '#' : char.ToUpperInvariant(sortKey[0]);
        return char.IsLetter(first) ? first.ToString() : "#";
    }
}
