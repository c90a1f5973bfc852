using CinephileCorner.Domain;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads the addresses a file asks for: its slug and the old paths that lead to it.</summary>
internal static class AddressText
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "admin", "account", "api", "archive", "atom", "critics", "edit", "feed", "films", "genres", "health", "index", "media", "new", "news",
        "page", "people", "rankings", "reviews", "robots", "rss", "search", "sitemap", "tags", "years",
    };

    /// <summary>A slug as written; null, with a problem that suggests one, when it cannot stand in an address.</summary>
    public static Slug? ReadSlug(TextAt text, ProblemList problems)
    {
        if (Reserved.Contains(text.Text))
            problems.Error(text, $"The slug {Wording.Quoted(text.Text)} is reserved for the site itself", $"write “{text.Text}-review” or a word of your own");
        else if (MixesAlphabets(text.Text))
            problems.Error(text, $"The slug {Wording.Quoted(text.Text)} mixes letters of two alphabets that look alike", "write it in one alphabet");
        else if (text.Text.Length > Slug.MaxLength)
            problems.Error(text, $"The slug has {text.Text.Length} characters", $"write at most {Slug.MaxLength}, as in “{Slug.From(text.Text)}”");
        else if (Slug.TryParse(text.Text, out var slug))
            return slug;
        else
            problems.Error(text, $"The slug {Wording.Quoted(text.Text)} is not one", $"write “{Suggestion(text.Text)}”");
        return null;
    }

    /// <summary>An old path in the form the site compares; null, with a problem, when it does not lie on the site.</summary>
    public static string? ReadAlias(TextAt text, ProblemList problems)
    {
        var path = Uri.UnescapeDataString(text.Text).ToLowerInvariant();
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Split('/')[0].Contains(':', StringComparison.Ordinal))
            return Refuse(text, "leads off the site", "write the path alone, as in “/here-review”", problems);
        var segments = path.Trim('/').Split('/');
        if (path.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character is '\\' or '?' or '#' or '%' or '<' or '>' or '"')
            || segments.Any(segment => segment is "." or ".." or "") || path.Length > 300)
            return Refuse(text, "is not a plain path", "write it as in “/here-review”", problems);
        if (segments[0] is "admin" or "health" or "media")
            return Refuse(text, "belongs to the site itself", "write another path, as in “/here-review”", problems);
        return "/" + string.Join('/', segments);
    }

    private static string? Refuse(TextAt text, string why, string remedy, ProblemList problems)
    {
        problems.Error(text, $"The alias {Wording.Quoted(text.Text)} {why}", remedy);
        return null;
    }

    private static string Suggestion(string text)
    {
        var slug = Slug.From(text).Value;
        return Reserved.Contains(slug) ? slug + "-review" : slug;
    }

    private static bool MixesAlphabets(string text) =>
        text.Any(char.IsAsciiLetter) && text.Any(letter => letter is >= '\u0370' and <= '\u052f');
}
