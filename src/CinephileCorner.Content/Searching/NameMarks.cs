using CinephileCorner.Domain;

namespace CinephileCorner.Content.Searching;

/// <summary>Which words of a name answer what was typed: the same ones, and for a typed word that is not there the one that takes a slip to be it.</summary>
public sealed class NameMarks
{
    private readonly string _key;
    private readonly IReadOnlyList<string> _typed;
    private readonly string? _beginning;

    /// <summary>Reads what was typed.</summary>
    /// <param name="isUnfinished">Whether the last word may still go on.</param>
    public NameMarks(string typed, bool isUnfinished = false)
        : this(NameSpellings.Key(typed), [.. FoldedWords.Of(typed).Select(word => word.Text).Distinct(StringComparer.Ordinal)], isUnfinished ? FoldedWords.Of(typed).LastOrDefault().Text : null) { }

    private NameMarks(string key, IReadOnlyList<string> typed, string? beginning) => (_key, _typed, _beginning) = (key, typed, beginning);

    /// <summary>Marks nothing.</summary>
    public static NameMarks None { get; } = new("");

    /// <summary>True when there is nothing to be marked.</summary>
    public bool IsEmpty => _typed.Count == 0;

    /// <summary>Tells of the folded words of that name which are to be marked.</summary>
    public Func<string, bool> In(string name)
    {
        var inOrder = FoldedWords.Of(name).Select(word => word.Text).ToList();
        var own = inOrder.ToHashSet(StringComparer.Ordinal);
        // “Ghosttropic”, “Spider Man”, “Twelve Angry Men”: the whole name in other pieces.
        if (IsWhole(name))
            return own.Contains;
        var marked = own.Where(word => _typed.Skip(1).Select((next, at) => _typed[at] + next).Contains(word, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal); // “E.T.” for “e t”
        foreach (var word in _typed)
        {
            if (own.Contains(word))
                marked.Add(word);
            else if (word == _beginning && own.FirstOrDefault(one => one.StartsWith(word, StringComparison.Ordinal)) is { } longer)
                marked.Add(longer);
            else if (own.FirstOrDefault(one => NameSpellings.IsSame(one, word)) is { } same)
                marked.Add(same);
            else if (word.EnumerateRunes().Any(NameIndex.IsIdeograph))
                marked.UnionWith(own.Where(one => word.EnumerateRunes().Any(rune => NameIndex.IsIdeograph(rune) && one.Contains(rune.ToString(), StringComparison.Ordinal))));
            else if (Halves(word, inOrder) is var (one, other))
                marked.UnionWith([one, other]);
            else if (!IsShortBeginning(word) && Nearest(word, own) is { } near)
                marked.Add(near);
        }
        return marked.Contains;
    }

    /// <summary>The same without the words that stand in that name as they were typed.</summary>
    public NameMarks Beyond(string name)
    {
        var own = FoldedWords.Of(name).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return IsWhole(name) ? None : new NameMarks(_key, [.. _typed.Where(word => !own.Any(one => one == word || NameSpellings.IsSame(one, word) || (word == _beginning && one.StartsWith(word, StringComparison.Ordinal))))], _beginning);
    }

    /// <summary>Of the other names of something the one that answers the most of what its own name does not, the first of several; null for none.</summary>
    public string? OtherName(string name, IReadOnlyList<string>? others)
    {
        var beyond = Beyond(name);
        return beyond.IsEmpty ? null : others?.Select(other => (Name: other, Answer: beyond.Answer(other))).Where(one => one.Answer.Marked > 0)
            .OrderByDescending(one => one.Answer).Select(one => one.Name).FirstOrDefault();
    }

    // Which of two names answers better: one that is the whole, one that has more of the words as they were typed, one with more to mark.
    private (bool IsWhole, int AsTyped, int Marked) Answer(string name)
    {
        var own = FoldedWords.Of(name).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return (IsWhole(name), _typed.Count(own.Contains), own.Count(In(name)));
    }

    private bool IsShortBeginning(string word) => word == _beginning && word.Length <= NameIndex.ShortBeginning;

    private bool IsWhole(string name)
    {
        var most = IsShortBeginning(_key) || NumberWords.IsNumber(_key) ? 0 : EditDistance.Forgiven(_key.Length);
        return _key.Length > 0 && NameSpellings.Of(name).Any(spelling => EditDistance.Between(_key, NameSpellings.Key(spelling), most) is not null);
    }

    // Two words of the name that were typed as one.
    private static (string One, string Other)? Halves(string typed, List<string> own)
    {
        for (var at = 0; at + 1 < own.Count; at++)
        {
            if (typed.Length == own[at].Length + own[at + 1].Length && typed.StartsWith(own[at], StringComparison.Ordinal) && typed.EndsWith(own[at + 1], StringComparison.Ordinal))
                return (own[at], own[at + 1]);
        }
        return null;
    }

    private static string? Nearest(string typed, HashSet<string> own)
    {
        var most = NumberWords.IsNumber(typed) ? 0 : EditDistance.Forgiven(typed.Length);
        return own.Where(word => !word.All(char.IsAsciiDigit)).Select(word => (Word: word, Slips: EditDistance.Between(typed, word, most))).Where(one => one.Slips is not null)
            .OrderBy(one => one.Slips).ThenBy(one => one.Word, StringComparer.Ordinal).Select(one => one.Word).FirstOrDefault();
    }
}
