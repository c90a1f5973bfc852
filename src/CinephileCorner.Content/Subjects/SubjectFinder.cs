namespace CinephileCorner.Content.Subjects;

/// <summary>
/// Finds the words that may say what a text is about: moss, soup, a submarine. A word counts where it stands in small letters,
/// so that no name of anybody does, and it is taken for a thing where it closes a phrase that an article or a preposition opens:
/// “a bryologist who”, “of moss.” Knows English; of another language it finds next to nothing, and then says nothing.
/// </summary>
public static class SubjectFinder
{
    private const int Shortest = 3;
    private const int Longest = 24;

    /// <summary>In the order of their first appearance, each word once; those that any film's review is made of are left out.</summary>
    public static IReadOnlyList<Subject> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var order = new List<string>();
        var found = new Dictionary<string, (int Times, int AsThing)>(StringComparer.Ordinal);
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        var reader = new WordReader(text);
        // How many words back the phrase was opened; 0 when none is open.
        var open = 0;
        var isThing = false;
        var pending = default(Range);
        while (reader.Next())
        {
            var word = reader.Word;
            var role = EnglishWords.RoleOf(word);
            if (!pending.Equals(default))
                Note(text.AsSpan()[pending], isThing && (reader.FollowsBreak || role is WordRole.Closes or WordRole.OpensAndCloses));
            pending = default;
            if (reader.FollowsBreak)
                open = 0;

            switch (role)
            {
                case WordRole.Opens or WordRole.OpensAndCloses:
                    open = 1;
                    break;
                case WordRole.Closes:
                    open = 0;
                    break;
                case WordRole.None when reader.IsSmall:
                    // One word may stand before the thing: “a tired builder”.
                    isThing = open is 1 or 2;
                    open = open == 0 ? 0 : open + 1;
                    if (word.Length is >= Shortest and <= Longest && !EnglishWords.IsCommon(word) && !EnglishWords.NamesNoThing(word))
                        pending = reader.At;
                    break;
                default:
                    open = open == 0 ? 0 : open + 1;
                    break;
            }
        }
        if (!pending.Equals(default))
            Note(text.AsSpan()[pending], isThing);
        return order.ConvertAll(word => new Subject(word, found[word].Times, found[word].AsThing));

        void Note(ReadOnlySpan<char> word, bool asThing)
        {
            if (!lookup.TryGetValue(word, out var known))
                order.Add(word.ToString());
            lookup[word] = (known.Times + 1, known.AsThing + (asThing ? 1 : 0));
        }
    }

    /// <summary>Whether the word stands in the text in small letters, as a word.</summary>
    public static bool Stands(string text, string word)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(word);
        if (!text.Contains(word, StringComparison.Ordinal))
            return false;
        var reader = new WordReader(text);
        while (reader.Next())
        {
            if (reader.Word.SequenceEqual(word))
                return true;
        }
        return false;
    }
}
