namespace CinephileCorner.Domain.Films;

/// <summary>Makes the key that orders titles A to Z: folded, without a leading English article, digits before letters.</summary>
public static class SortTitle
{
    private static readonly string[] LeadingArticles = ["The ", "A ", "An "];

    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var article = Array.Find(LeadingArticles, word => title.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var key = TextFolding.Key(title[(article?.Length ?? 0)..]);
        return key.Length > 0 ? key : title.Trim();
    }
}
