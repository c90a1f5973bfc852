using System.Text;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Takes Markdown's marks off the short texts that name something: a heading, a fact's key, a title.</summary>
internal static class Emphasis
{
    /// <summary>The text without the asterisks or underscores around it.</summary>
    public static TextAt Stripped(TextAt text)
    {
        var bare = text.Trimmed();
        while (bare.Text.Length >= 2 && bare.Text[0] is '*' or '_' && bare.Text[0] == bare.Text[^1])
            bare = bare.Part(1, bare.Text.Length - 2);
        return bare;
    }

    /// <summary>Links become their words, emphasis and <c>[[…]]</c> what stands in them.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        var from = 0;
        foreach (var link in MarkdownLink.FindAll(text))
        {
            plain.Append(text, from, link.Start - from).Append(link.Label);
            from = link.End;
        }
        var bare = plain.Append(text, from, text.Length - from)
            .Replace("[[!", "").Replace("[[", "").Replace("]]", "").Replace("**", "").Replace("__", "").ToString();
        return WithoutPairs(bare).Trim();
    }

    // Single asterisks and underscores go when they stand at a word's edge; M*A*S*H and snake_case keep theirs.
    private static string WithoutPairs(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var before = at > 0 && char.IsLetterOrDigit(text[at - 1]);
            var after = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
            if (text[at] is '*' or '_' && !(before && after) && (before || after || at == 0 || at == text.Length - 1))
                continue;
            plain.Append(text[at]);
        }
        return plain.ToString();
    }
}
