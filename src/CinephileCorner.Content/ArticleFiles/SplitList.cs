namespace CinephileCorner.Content.ArticleFiles;

/// <summary>One line that lists things: by <c>;</c> where there is one, else by commas, brackets kept whole.</summary>
internal static class SplitList
{
    public static IReadOnlyList<TextAt> Parts(TextAt line)
    {
        var parts = Cut(line, ';');
        if (parts.Count == 1)
            parts = Cut(line, ',');
        return [.. parts.Where(part => !part.IsEmpty)];
    }

    private static List<TextAt> Cut(TextAt line, char separator)
    {
        var parts = new List<TextAt>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at < line.Text.Length; at++)
        {
            var character = line.Text[at];
            if (character is '(' or '[')
                depth++;
            else if (character is ')' or ']')
                depth = Math.Max(0, depth - 1);
            else if (character == separator && depth == 0)
            {
                parts.Add(line.Part(start, at - start));
                start = at + 1;
            }
        }
        parts.Add(line.From(start));
        return parts;
    }
}
