namespace CinephileCorner.Content.Editing;

/// <summary>Cuts a text into what merges as one: a line of the facts, a paragraph, the empty lines between. Joined they are the text again.</summary>
internal static class MergeUnits
{
    public static List<string> Of(string text)
    {
        var units = new List<string>();
        var paragraph = "";
        var fence = "";
        var inMatter = false;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed + 1 : text.Length;
            var line = text[start..end];
            var bare = line.Trim();
            start = end;
            if (bare == "---" && (inMatter || (units.Count == 0 && paragraph.Length == 0)))
            {
                inMatter = !inMatter;
                units.Add(line);
                continue;
            }
            if (fence.Length == 0 && bare.Length >= 3 && (bare.StartsWith("```", StringComparison.Ordinal) || bare.StartsWith("~~~", StringComparison.Ordinal)))
                fence = bare[..3];
            else if (fence.Length > 0 && bare.StartsWith(fence, StringComparison.Ordinal))
                fence = "";
            var alone = inMatter || (fence.Length == 0 && (bare.Length == 0 || IsFact(bare)));
            if (!alone)
            {
                paragraph += line;
                continue;
            }
            Close();
            units.Add(line);
        }
        Close();
        return units;

        void Close()
        {
            if (paragraph.Length > 0)
                units.Add(paragraph);
            paragraph = "";
        }
    }

    private static bool IsFact(string line) => ArticleFiles.FactLine.Of(new ArticleFiles.SourceLine(line, 1)) is { IsKnown: true };
}
