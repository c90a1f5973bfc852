namespace CinephileCorner.Content.Searching;

/// <summary>Which words of a text answer what was looked for.</summary>
/// <param name="IsWanted">Whether a folded word was looked for by itself.</param>
/// <param name="Phrases">Folded words that were looked for in a row: marked only where they stand so.</param>
public sealed record TextMarks(Func<string, bool> IsWanted, IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    public static TextMarks None { get; } = new(static _ => false, []);

    /// <summary>The words of the text that are to be marked, in order.</summary>
    public IReadOnlyList<FoldedWord> In(string text)
    {
        var words = FoldedWords.Of(text).ToList();
        var marked = words.ConvertAll(IsMarked);
        for (var at = 0; Phrases.Count > 0 && at < words.Count; at++)
        {
            foreach (var phrase in Phrases.Where(phrase => Stands(text, words, at, phrase)))
            {
                for (var next = at; next < at + phrase.Count; next++)
                    marked[next] = true;
            }
        }
        // “Spider-Man” answers “spiderman” as one word.
        var wholes = FoldedWords.Compounds(text, words).Where(one => IsWanted(one.Whole.Text)).ToList();
        var parts = words.Where((_, at) => marked[at] && !wholes.Exists(one => at >= one.First && at < one.First + one.Count));
        return [.. wholes.Count == 0 ? parts : parts.Concat(wholes.Select(one => one.Whole)).OrderBy(word => word.Start)];
    }

    /// <summary>What was looked for of what stands in the text, each word once.</summary>
    public IReadOnlySet<string> WordsIn(string text) => In(text).Select(Wanted).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was looked for when this word is marked: “hitchcock” of “Hitchcock’s”.</summary>
    internal string Wanted(FoldedWord word) => !IsWanted(word.Text) && word.Owner is { } owner ? owner : word.Text;

    // “Hitchcock’s” answers “hitchcock”.
    private bool IsMarked(FoldedWord word) => IsWanted(word.Text) || (word.Owner is { } owner && IsWanted(owner));

    // Within one paragraph.
    private static bool Stands(string text, List<FoldedWord> words, int at, IReadOnlyList<string> phrase)
    {
        if (at + phrase.Count > words.Count)
            return false;
        for (var next = 0; next < phrase.Count; next++)
        {
            if (words[at + next].Text != phrase[next] && (next < phrase.Count - 1 || words[at + next].Owner != phrase[next]))
                return false;
        }
        return text.AsSpan(words[at].Start..words[at + phrase.Count - 1].End).IndexOf("\n\n") < 0;
    }
}
