using System.Text.RegularExpressions;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Markdown;

/// <summary>The addresses of our own articles that rendered prose links to.</summary>
public static partial class LinkedAddresses
{
    /// <summary>Each link's kind and slug, lower case, as often as it stands there.</summary>
    public static IEnumerable<(ArticleKind Kind, string Slug)> Of(SafeHtml html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Link().Matches(html.Value).Select(match => (ArticleAddress.KindOf(match.Groups["folder"].Value)!.Value, Plain(match.Groups["slug"].Value))); // the pattern names the folders
    }

    // The source of an article stands beside it, under the same name.
    private static string Plain(string slug)
    {
        var plain = slug.ToLowerInvariant();
        plain = plain.EndsWith(".md", StringComparison.Ordinal) ? plain[..^3] : plain;
        return plain.Length <= Slug.MaxLength ? plain : plain[..Slug.MaxLength];
    }

    [GeneratedRegex("href=\"/(?<folder>reviews|rankings|news)/(?<slug>[^\"/?#.]+(\\.md)?)/?[\"?#]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
