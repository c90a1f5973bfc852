using AngleSharp.Dom;

namespace CinephileCorner.Content.Markdown;

/// <summary>Takes the first sentence or two of clean prose, for lists, feeds and cards.</summary>
internal static class Excerpts
{
    private const int Longest = 200;
    private const int MostSentences = 2;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "vol", "no", "prof", "cf", "etc", "dir", "ft", "feat", "approx", "e.g", "i.e",
    };

    public static string Of(IElement body)
    {
        var excerpt = "";
        var taken = 0;
        foreach (var paragraph in body.Children.Where(child => child.LocalName is "p"))
        {
            var text = PlainText.Of(paragraph).Replace("\n\n", " ", StringComparison.Ordinal);
            foreach (var sentence in Sentences(text))
            {
                if (excerpt.Length == 0 && sentence.Length > Longest)
                    return Cut(sentence);
                if (taken == MostSentences || excerpt.Length + sentence.Length + 1 > Longest)
                    return excerpt;
                excerpt = excerpt.Length == 0 ? sentence : excerpt + " " + sentence;
                taken++;
            }
        }
        return excerpt;
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
                continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '”' or '’' or '"' or '\'' or ')' or ']')
                end++;
            if (end < text.Length && (!char.IsWhiteSpace(text[end]) || !Begins(text, end) || IsAbbreviation(text, i)))
                continue;
            if (text[start..end].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = end;
            i = end - 1;
        }
        if (text[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }

    private static bool Begins(string text, int space)
    {
        var next = space;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next == text.Length || !char.IsLower(text[next]);
    }

    // "D. W. Griffith", "Mr. Turner": a stop after an initial or a known short form ends no sentence.
    private static bool IsAbbreviation(string text, int stop)
    {
        if (text[stop] != '.')
            return false;
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        return (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') || Abbreviations.Contains(word);
    }

    private static string Cut(string sentence)
    {
        var end = sentence.LastIndexOf(' ', Longest - 1);
        if (end < Longest / 2)
            end = char.IsHighSurrogate(sentence[Longest - 2]) ? Longest - 2 : Longest - 1;
        return sentence[..end].TrimEnd(' ', ',', ';', ':', '–', '—', '-') + "…";
    }
}
