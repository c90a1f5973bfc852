namespace CinephileCorner.Content.Mentions;

/// <summary>Cuts the sentence out of a paragraph that a name stands in.</summary>
internal static class Quotation
{
    public const int LongestName = 300;

    private const int Longest = 400;
    private const int Before = 96;

    /// <summary>At most 400 characters, in one line, and where the words begin in it.</summary>
    public static (string Sentence, int Offset) Around(Passage passage, int start, int end)
    {
        var text = passage.Text;
        var (from, to) = passage.SentencesAround(start, end);
        var (prefix, suffix) = ("", "");
        if (to - from > Longest - 2)
        {
            var first = Math.Max(from, Math.Min(start - Before, to - Longest + 2));
            if (first > from)
                (from, prefix) = (AfterSpace(text, first, start), "…");
            var last = Math.Min(to, Math.Max(end, from + Longest - 2));
            if (last < to)
                (to, suffix) = (BeforeSpace(text, last, end), "…");
        }
        return (prefix + text[from..to].Replace('\n', ' ') + suffix, start - from + prefix.Length);
    }

    private static int AfterSpace(string text, int at, int limit)
    {
        var space = text.AsSpan(at, limit - at).IndexOfAny(' ', '\n');
        return space >= 0 ? at + space + 1 : at < limit && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private static int BeforeSpace(string text, int at, int limit)
    {
        var space = text.AsSpan(limit, at - limit).LastIndexOfAny(' ', '\n');
        return space >= 0 ? limit + space : at > limit && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
    }
}
