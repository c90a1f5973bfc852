namespace CinephileCorner.Content.Mentions;

/// <summary>How a title or a name is written: which of its words begin with a capital, and what stands between them.</summary>
internal sealed class Spelling
{
    private readonly Gap[] _gaps;
    private readonly bool[] _capitals;

    public Spelling(string name, IReadOnlyList<Word> words)
    {
        _capitals = [.. words.Select(word => word.IsRaised)];
        _gaps = [.. words.Zip(words.Skip(1), (one, next) => Gaps.Between(name, one, next))];
        IsShouted = words.All(word => !word.HasCase || name.AsSpan(word.Start, word.Length).IndexOfAnyInRange('a', 'z') < 0);
        Mark = name.Length > 0 && name[^1] is '!' or '?' ? name[^1] : null;
        Head = words.Count == 0 ? "" : name[..words[0].Start];
        Tail = words.Count == 0 ? "" : name[words[^1].End..];
    }

    /// <summary>Written in capitals throughout: <c>M</c>, <c>JFK</c>, <c>WALL·E</c>.</summary>
    public bool IsShouted { get; }

    /// <summary>The mark that ends it, <c>!</c> or <c>?</c>; null when none does.</summary>
    public char? Mark { get; }

    /// <summary>What stands before its first word: <c>(</c> of <c>(Untitled)</c>; mostly nothing.</summary>
    public string Head { get; }

    /// <summary>What stands behind its last word: the stop of <c>R.I.P.D.</c>, three of <c>When Harry Met Sally...</c>; mostly nothing.</summary>
    public string Tail { get; }

    public bool HasCapitals => Array.IndexOf(_capitals, true) >= 0;

    /// <summary>True where the text writes the words as the name does, or with capitals and spaces where the name has none.</summary>
    public bool Fits(string text, ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            // “Joon-ho” and “Joon Ho” are one name.
            if (_capitals[i] && words[i].HasCase && !words[i].IsCapital && (i == 0 || text[words[i].Start - 1] is not ('-' or '\u2010' or '\u2011')))
                return false;
            if (i == 0)
                continue;
            var gap = Gaps.Between(text, words[i - 1], words[i]);
            // The comma before the last of several is a matter of taste.
            if (text.AsSpan(words[i].Start, words[i].Length) is "and" or "&")
                gap &= ~Gap.Comma;
            // “Robert Downey, Jr.”, however his credit has it.
            if (text.AsSpan(words[i].Start, words[i].Length) is "Jr" or "Sr")
                gap &= ~Gap.Comma;
            if ((gap & ~_gaps[i - 1]) != Gap.None || ((gap ^ _gaps[i - 1]) & (Gap.Apostrophe | Gap.Bracket)) != Gap.None)
                return false;
        }
        return true;
    }
}
