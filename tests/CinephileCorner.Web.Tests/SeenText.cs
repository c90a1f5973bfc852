using AngleSharp.Dom;

namespace CinephileCorner.Web.Tests;

/// <summary>What of an element's text is for eyes: words that only ears get are left out.</summary>
internal static class SeenText
{
    public static string Seen(this IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".vh").ToList())
            hidden.Remove();
        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
