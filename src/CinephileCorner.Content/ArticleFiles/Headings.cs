namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Markdown's headings written with <c>#</c>.</summary>
internal static class Headings
{
    /// <summary>1 to 6; 0 for a line that is no heading.</summary>
    public static int Level(string line)
    {
        var text = line.TrimStart(' ');
        var level = text.TakeWhile(character => character == '#').Count();
        return line.Length - text.Length <= 3 && level is >= 1 and <= 6 && (text.Length == level || char.IsWhiteSpace(text[level])) ? level : 0;
    }

    /// <summary>The heading's words, without the signs before and behind them.</summary>
    public static TextAt Words(SourceLine line)
    {
        var words = line.At.From(line.Text.IndexOf('#', StringComparison.Ordinal) + Level(line.Text));
        var bare = words.Text.TrimEnd('#');
        return bare.Length < words.Text.Length && (bare.Length == 0 || char.IsWhiteSpace(bare[^1])) ? words.Part(0, bare.Length) : words;
    }

    /// <summary>Takes the first heading of the first level out of the text; null when it has none.</summary>
    public static TextAt? TakeTitle(List<SourceLine> lines)
    {
        var inCode = SourceLine.InCode(lines);
        for (var index = 0; index < lines.Count; index++)
        {
            if (inCode[index])
                continue;
            if (Level(lines[index].Text) == 1 && Words(lines[index]) is { IsEmpty: false } title)
            {
                lines.RemoveAt(index);
                return title;
            }
            if (index > 0 && lines[index].Text.Trim() is { Length: > 0 } rule && rule.All(sign => sign == '=') && IsAlone(lines, index - 1))
            {
                var words = lines[index - 1].At.Trimmed();
                lines.RemoveRange(index - 1, 2);
                return words;
            }
        }
        return null;
    }

    private static bool IsAlone(List<SourceLine> lines, int index) => !lines[index].IsBlank && (index == 0 || lines[index - 1].IsBlank);
}
