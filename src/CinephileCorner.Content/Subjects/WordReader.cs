namespace CinephileCorner.Content.Subjects;

/// <summary>Goes through a text word by word. A hyphen between letters joins them; an apostrophe ends the word, and what follows it is left out.</summary>
internal ref struct WordReader(string text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public ReadOnlySpan<char> Word => _text[At];

    public Range At { get; private set; }

    /// <summary>Whether something other than a single space stands between this word and the one before.</summary>
    public bool FollowsBreak { get; private set; }

    /// <summary>Whether all its letters are small and none is a digit.</summary>
    public bool IsSmall { get; private set; }

    public bool Next()
    {
        var from = _next;
        FollowsBreak = from == 0;
        while (_next < _text.Length && !char.IsLetterOrDigit(_text[_next]))
        {
            var isApostrophe = _text[_next] is '’' or '\'' && _next > 0 && char.IsLetter(_text[_next - 1]) && _next + 1 < _text.Length && char.IsLetter(_text[_next + 1]);
            FollowsBreak |= _text[_next] != ' ' && !isApostrophe;
            _next++;
            // “the builder’s”, “doesn’t”: the end of a word is no word.
            while (isApostrophe && _next < _text.Length && char.IsLetter(_text[_next]))
                _next++;
        }
        var start = _next;
        IsSmall = true;
        while (_next < _text.Length && (char.IsLetterOrDigit(_text[_next]) || IsJoint()))
        {
            IsSmall &= char.IsLower(_text[_next]) || _text[_next] == '-';
            _next++;
        }
        At = start.._next;
        return _next > start;
    }

    private readonly bool IsJoint() => _text[_next] == '-' && _next + 1 < _text.Length && char.IsLetterOrDigit(_text[_next + 1]);
}
