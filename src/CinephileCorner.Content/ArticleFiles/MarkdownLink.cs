namespace CinephileCorner.Content.ArticleFiles;

/// <summary>A link <c>[label](url)</c> in a line; the address may hold brackets of its own, <c>Here_(2023_film)</c>.</summary>
internal readonly record struct MarkdownLink(string Label, string Url, int Start, int UrlStart, int End)
{
    private const int LongestUrl = 2000;

    public static IReadOnlyList<MarkdownLink> FindAll(string text)
    {
        var links = new List<MarkdownLink>();
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '[')
                open = at;
            else if (text[at] == ']' && open >= 0 && at + 1 < text.Length && text[at + 1] == '(' && Closing(text, at + 1) is > 0 and var end)
            {
                links.Add(Made(text, open, at, end));
                at = end;
                open = -1;
            }
        }
        return links;
    }

    private static MarkdownLink Made(string text, int open, int close, int end)
    {
        var url = text[(close + 2)..end].Trim();
        // A title, [x](url "title"), is no part of the address.
        if (url.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && url[^1] is '"' or '\'')
            url = url[..space];
        return new MarkdownLink(text[(open + 1)..close].Trim(), url.Trim('<', '>'), open, close + 2, end + 1);
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        // No address is longer; without the bound a line of opened links would be searched to its end for each of them.
        var end = Math.Min(text.Length, open + LongestUrl);
        for (var at = open; at < end; at++)
        {
            if (text[at] == '(')
                depth++;
            else if (text[at] == ')' && --depth == 0)
                return at;
        }
        return -1;
    }
}
