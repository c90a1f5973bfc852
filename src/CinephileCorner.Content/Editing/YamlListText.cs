namespace CinephileCorner.Content.Editing;

/// <summary>Writes another list where one stands in front matter; items that stay keep their line, their quotes and the remarks beside them.</summary>
internal static class YamlListText
{
    /// <summary>The text with another list between the brackets.</summary>
    public static string Flow(string text, FrontMatterPair pair, IReadOnlyList<string> written)
    {
        var edit = ListEdit.Between(Known(text, pair), written);
        if (edit.Items.All(item => item is null))
            return Spliced(text, pair.Start + 1, pair.End - 1, string.Join(", ", written));
        for (var index = pair.Items.Count - 1; index >= 0; index--)
        {
            var (item, now) = (pair.Items[index], edit.Items[index]);
            text = Spliced(text, item.End, item.End, string.Concat(edit.Behind[index + 1].Select(added => ", " + added)));
            if (now is not null)
                text = now == text[item.KeyStart..item.End] ? text : Spliced(text, item.KeyStart, item.End, now);
            else if (edit.Items.Take(index).Any(before => before is not null))
                text = Spliced(text, pair.Items[index - 1].End, item.End, "");
            else
                text = Spliced(text, item.KeyStart, pair.Items[index + 1].KeyStart, "");
        }
        return Spliced(text, pair.Items[0].KeyStart, pair.Items[0].KeyStart, string.Concat(edit.Behind[0].Select(added => added + ", ")));
    }

    /// <summary>The text with another list below the key, an item a line; null where an item shares its line with another, or has none of its own.</summary>
    /// <param name="mark">What stands before an item: a dash, or nothing in a map.</param>
    public static string? Block(string text, FrontMatterPair pair, IReadOnlyList<string> written, string mark)
    {
        if (pair.Items.Count == 0 || pair.Items.Any(item => Before(text, item).Trim() != mark))
            return null;
        var edit = ListEdit.Between(Known(text, pair), written);
        var start = LineStart(text, pair.Items[0].KeyStart);
        var prefix = Before(text, pair.Items[0]);
        var lines = new List<string>(edit.Behind[0].Select(Line));
        for (var index = 0; index < pair.Items.Count; index++)
        {
            var item = pair.Items[index];
            var lineEnd = LineEnd(text, item.End);
            if (edit.Items[index] is { } now)
                lines.Add(Before(text, item) + now + text[item.End..lineEnd]);
            lines.AddRange(edit.Behind[index + 1].Select(Line));
            // Remarks on lines of their own, up to the next item.
            if (index + 1 < pair.Items.Count && LineStart(text, pair.Items[index + 1].KeyStart) is var next && next > lineEnd + 1)
                lines.Add(text[(lineEnd + 1)..(next - 1)]);
        }
        return Spliced(text, start, LineEnd(text, pair.Items[^1].End), string.Join('\n', lines));

        string Line(string item) => prefix + item;
    }

    private static List<string> Known(string text, FrontMatterPair pair) => [.. pair.Items.Select(item => text[item.KeyStart..item.End])];

    private static string Before(string text, FrontMatterPair item) => text[LineStart(text, item.KeyStart)..item.KeyStart];

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static string Spliced(string text, int start, int end, string middle) => string.Concat(text.AsSpan(0, start), middle, text.AsSpan(end));
}
