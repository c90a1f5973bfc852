using CinephileCorner.Content.Subjects;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>
/// Remembers the words of reviews between one <see cref="LikenessMap"/> and the next, so that only texts that changed are read
/// again. Some four bytes a word; whoever makes a map has it to himself.
/// </summary>
public sealed class ReviewWords
{
    private const int CountBits = 6;
    private const int MostTimes = (1 << CountBits) - 1;
    private const int MostWords = 1 << (32 - (2 * CountBits));

    private readonly Dictionary<int, (string Hash, int Version, int WordCount, uint[] Words)> _known = [];

    public WordBook Book { get; } = new();

    /// <summary>Whether these are the words of that text as that version made it.</summary>
    public bool Knows(int articleId, string hash, int version) =>
        _known.TryGetValue(articleId, out var known) && known.Version == version && string.Equals(known.Hash, hash, StringComparison.Ordinal);

    public void Read(int articleId, string hash, int version, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<uint>();
        foreach (var subject in SubjectFinder.Find(text))
        {
            var id = (uint)Book.IdOf(subject.Word);
            if (id < MostWords)
                words.Add((id << (2 * CountBits)) | ((uint)Math.Min(MostTimes, subject.Times) << CountBits) | (uint)Math.Min(MostTimes, subject.TimesAsThing));
        }
        // An average word of English with its space has six letters; the exact count makes no difference here.
        _known[articleId] = (hash, version, text.Length / 6, [.. words]);
    }

    /// <summary>The words of these reviews taken together.</summary>
    public (IReadOnlyList<SubjectTrait> Subjects, int WordCount) Of(IEnumerable<int> articleIds)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        var sums = new Dictionary<int, (int Times, int AsThing)>();
        var length = 0;
        foreach (var id in articleIds)
        {
            if (!_known.TryGetValue(id, out var known))
                continue;
            length += known.WordCount;
            foreach (var packed in known.Words)
            {
                var word = (int)(packed >> (2 * CountBits));
                var (times, asThing) = sums.GetValueOrDefault(word);
                sums[word] = (times + (int)((packed >> CountBits) & MostTimes), asThing + (int)(packed & MostTimes));
            }
        }
        return ([.. sums.Select(sum => new SubjectTrait(sum.Key, sum.Value.Times, sum.Value.AsThing))], length);
    }

    /// <summary>Forgets what is no longer published.</summary>
    public void Keep(IReadOnlySet<int> articleIds)
    {
        foreach (var id in _known.Keys.Where(id => !articleIds.Contains(id)).ToList())
            _known.Remove(id);
    }
}
