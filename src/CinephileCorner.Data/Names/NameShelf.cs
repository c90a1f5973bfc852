using System.Numerics;
using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Data.Names;

/// <summary>
/// Every name of one kind, laid out by length for finding those that differ by a letter or two: a hundred thousand are looked
/// through in about a millisecond. It never changes; a longer one is made of it.
/// </summary>
internal sealed class NameShelf
{
    private const int Ends = 4;
    private const int MostPairs = 20_000;

    private readonly NameSign[][] _byLength;

    private NameShelf(NameSign[][] byLength, int lastId, int count) => (_byLength, LastId, Count) = (byLength, lastId, count);

    public static NameShelf Empty { get; } = new([], 0, 0);

    /// <summary>The newest name on it.</summary>
    public int LastId { get; }

    public int Count { get; }

    public NameShelf With(IReadOnlyCollection<NameSign> added)
    {
        var all = _byLength.SelectMany(names => names).Concat(added).ToList();
        var byLength = new NameSign[all.Count == 0 ? 0 : all.Max(name => name.Folded.Length) + 1][];
        var groups = all.ToLookup(name => name.Folded.Length);
        for (var length = 0; length < byLength.Length; length++)
            byLength[length] = [.. groups[length]];
        return new NameShelf(byLength, all.Count == 0 ? 0 : all.Max(name => name.Id), all.Count);
    }

    /// <summary>Names spelled nearly like that.</summary>
    public IEnumerable<NameSign> Near(string folded)
    {
        var sign = NameSign.MaskOf(folded);
        for (var length = Math.Max(0, folded.Length - NearSpelling.MostSlips); length <= folded.Length + NearSpelling.MostSlips && length < _byLength.Length; length++)
        {
            foreach (var name in _byLength[length])
            {
                // A slip makes at most two letters come or go.
                if (BitOperations.PopCount(name.Mask ^ sign) <= 2 * NearSpelling.MostSlips && NearSpelling.IsNear(folded, name.Folded))
                    yield return name;
            }
        }
    }

    /// <summary>Names spelled exactly like that.</summary>
    public IEnumerable<NameSign> Like(string folded) =>
        folded.Length < _byLength.Length ? _byLength[folded.Length].Where(name => string.Equals(name.Folded, folded, StringComparison.Ordinal)) : [];

    /// <summary>
    /// Pairs of which one came after that name, and which may be one. They are looked for among those that begin or end alike: to
    /// compare all with all would take minutes, and two slips in one name are seldom at both its ends.
    /// </summary>
    public IEnumerable<(NameSign One, NameSign Other)> Doubles(int afterId)
    {
        var all = _byLength.SelectMany(names => names).ToList();
        var pairs = new HashSet<(int, int)>();
        foreach (var alike in all.GroupBy(name => Begin(name.Folded), StringComparer.Ordinal).Concat(all.GroupBy(name => End(name.Folded), StringComparer.Ordinal)))
        {
            var names = alike.OrderBy(name => name.Id).ToArray();
            for (var later = names.Length - 1; later > 0 && names[later].Id > afterId; later--)
            {
                for (var earlier = 0; earlier < later; earlier++)
                {
                    var (one, other) = (names[earlier], names[later]);
                    if (BitOperations.PopCount(one.Mask ^ other.Mask) <= 2 * NearSpelling.MostSlips && MayBeOne(one, other) && pairs.Add((one.Id, other.Id)))
                        yield return (one, other);
                    if (pairs.Count == MostPairs)
                        yield break;
                }
            }
        }
    }

    private static string Begin(string folded) => folded.Length <= Ends ? folded : folded[..Ends];

    private static string End(string folded) => folded.Length <= Ends ? folded : folded[^Ends..];

    // One title with two years is often one film whose year is told two ways; further apart it was made again.
    private static bool MayBeOne(NameSign one, NameSign other) => string.Equals(one.Folded, other.Folded, StringComparison.Ordinal)
        ? one.IsFilm && one.Year != other.Year && (YearsApart(one, other) is null or <= 2)
        : (YearsApart(one, other) is null or <= 1) && NearSpelling.IsNear(one.Folded, other.Folded);

    private static int? YearsApart(NameSign one, NameSign other) => one.Year is { } year && other.Year is { } another ? Math.Abs(year - another) : null;
}
