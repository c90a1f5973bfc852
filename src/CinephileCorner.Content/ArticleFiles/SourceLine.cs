namespace CinephileCorner.Content.ArticleFiles;

/// <summary>A line of the article with its number in the file, which stays true however much is taken out around it.</summary>
/// <param name="Number">From 1.</param>
internal readonly record struct SourceLine(string Text, int Number)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public TextAt At => new(Text, Number, 1);

    public static List<SourceLine> WithoutBlankEnds(IReadOnlyList<SourceLine> lines)
    {
        var first = 0;
        var end = lines.Count;
        while (first < end && lines[first].IsBlank)
            first++;
        while (end > first && lines[end - 1].IsBlank)
            end--;
        return [.. lines.Skip(first).Take(end - first)];
    }

    /// <summary>For each line, whether it belongs to a fenced block of code, where nothing is a heading or a fact.</summary>
    public static bool[] InCode(IReadOnlyList<SourceLine> lines)
    {
        var inCode = new bool[lines.Count];
        var fence = "";
        for (var index = 0; index < lines.Count; index++)
        {
            var text = lines[index].Text.Trim();
            var mark = text.Length > 0 ? text[0] : ' ';
            var run = mark is '`' or '~' ? text.TakeWhile(character => character == mark).Count() : 0;
            if (fence.Length == 0 && run >= 3)
            {
                fence = text[..run];
                inCode[index] = true;
                continue;
            }
            inCode[index] = fence.Length > 0;
            if (fence.Length > 0 && mark == fence[0] && run >= fence.Length && run == text.Length)
                fence = "";
        }
        return inCode;
    }
}
