namespace CinephileCorner.Content.Markdown;

/// <summary>Divides plain text into sentences.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "vol", "no", "prof", "cf", "etc", "dir", "ft", "feat", "approx", "e.g", "i.e", "lt", "gen", "col", "sgt", "capt", "rev",
    };

    private static readonly HashSet<string> Firms = new(StringComparer.Ordinal) { "Bros", "Inc", "Ltd", "Corp" };

    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "A", "After", "All", "An", "And", "As", "At", "But", "By", "For", "From", "Had", "He", "Her", "Here", "His", "How", "I", "If", "In", "It", "Its", "Nobody", "Not", "No", "On", "Once", "One", "Only", "Or", "Our", "She", "So", "Some", "That",
        "The", "Their", "Then", "There", "They", "This", "Those", "To", "Two", "We", "What", "When", "Where", "Which", "While", "Who", "Why", "With", "Yet", "You",
    };

    /// <summary>Where each sentence begins and ends, without the spaces around it.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
                continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '”' or '’' or '"' or '\'' or ')' or ']')
                end++;
            if (end < text.Length && (!char.IsWhiteSpace(text[end]) || !Begins(text, end) || IsAbbreviation(text, i, end)))
                continue;
            if (Trimmed(text, start, end) is { } sentence)
                yield return sentence;
            start = end;
            i = end - 1;
        }
        if (Trimmed(text, start, text.Length) is { } rest)
            yield return rest;
    }

    /// <summary>“In the U.S. The film”: what usually begins a sentence does so here.</summary>
    public static bool IsOpening(string text, int space)
    {
        var start = space;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = start;
        while (end < text.Length && end - start < 8 && char.IsLetter(text[end]))
            end++;
        return Openings.Contains(text[start..end]);
    }

    private static (int Start, int End)? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? (start, end) : null;
    }

    private static bool Begins(string text, int space)
    {
        var next = space;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next == text.Length || !(char.IsLower(text[next]) || IsYear(text.AsSpan(next)));
    }

    // “Saved! (2004) is”: a title that ends in a mark, with its year.
    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length > 5 && text[0] == '(' && text[5] == ')' && !text[1..5].ContainsAnyExceptInRange('0', '9');

    // "D. W. Griffith", "J.J. Abrams", "Warner Bros. Pictures", "Mr. Turner": a stop after an initial or a known short form ends no sentence.
    private static bool IsAbbreviation(string text, int stop, int space)
    {
        if (text[stop] != '.')
            return false;
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        return (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') || Abbreviations.Contains(word) || ((AreInitials(word) || Firms.Contains(word)) && !IsOpening(text, space));
    }

    private static bool AreInitials(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        }
        return word.Length is > 2 and < 12 && word.Length % 2 == 1;
    }
}
