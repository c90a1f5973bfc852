using CinephileCorner.Content.Editing;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Editing;

public class ThreeWayMergeTests
{
    private const string Base = "---\ntitle: Here\nauthor: Ada\n---\n\nOne.\n\nTwo.\n\nThree.\n\nScore: 7/10\n\n- Runtime: 84 minutes\n- Rated: NR\n";

    [Theory]
    [InlineData("One.", "One!", "Two.", "Two!")]
    [InlineData("title: Here", "title: There", "author: Ada", "author: Bob")]
    [InlineData("84 minutes", "85 minutes", "Rated: NR", "Rated: PG")]
    [InlineData("7/10", "8/10", "Three.", "Three!\n\nFour.")]
    public void Changes_in_different_places_merge_by_themselves(string mineFrom, string mineTo, string theirsFrom, string theirsTo)
    {
        var mine = Base.Replace(mineFrom, mineTo, StringComparison.Ordinal);
        var theirs = Base.Replace(theirsFrom, theirsTo, StringComparison.Ordinal);
        Assert.Equal(mine.Replace(theirsFrom, theirsTo, StringComparison.Ordinal), ThreeWayMerge.Merge(Base, mine, theirs).Text);
    }

    [Fact]
    public void The_same_paragraph_written_differently_is_a_conflict_that_keeps_all_three()
    {
        var result = ThreeWayMerge.Merge(Base, Base.Replace("Two.", "Mine.", StringComparison.Ordinal), Base.Replace("Two.", "Theirs.", StringComparison.Ordinal));
        Assert.Null(result.Text);
        Assert.Equal(new MergePiece(null, "Two.\n", "Mine.\n", "Theirs.\n"), Assert.Single(result.Pieces, piece => piece.IsConflict));
        Assert.Equal(Base.Replace("Two.", "Theirs.", StringComparison.Ordinal), ThreeWayMerge.Resolve(result.Pieces, [MergeChoice.Theirs]));
        Assert.Equal(Base, ThreeWayMerge.Resolve(result.Pieces, [MergeChoice.Base]));
    }

    [Fact]
    public void Two_insertions_in_one_place_are_a_conflict() =>
        Assert.Null(ThreeWayMerge.Merge(Base, Base.Replace("Two.\n", "Two.\n\nMine.\n", StringComparison.Ordinal), Base.Replace("Two.\n", "Two.\n\nTheirs.\n", StringComparison.Ordinal)).Text);

    [Fact]
    public void Two_facts_that_changed_places_are_neither_lost_nor_doubled_whatever_is_chosen()
    {
        const string Old = "---\ntitle: Here\nauthor: Ada\n---\n\nMoss.\n";
        var mine = Old.Replace("title: Here\nauthor: Ada\n", "author: Ada\ntitle: Here\n", StringComparison.Ordinal);
        var theirs = Old.Replace("author: Ada", "author: Bob", StringComparison.Ordinal);
        foreach (var (one, other) in new[] { (mine, theirs), (theirs, mine) })
        {
            var result = ThreeWayMerge.Merge(Old, one, other);
            foreach (var choice in new[] { MergeChoice.Mine, MergeChoice.Theirs, MergeChoice.Base })
            {
                var text = result.Text ?? ThreeWayMerge.Resolve(result.Pieces, [.. result.Pieces.Where(piece => piece.IsConflict).Select(_ => choice)]);
                Assert.Equal((1, 1), (text.Split("title: Here").Length - 1, text.Split("author: ").Length - 1));
            }
        }
    }

    [Property(MaxTest = 500)]
    public void No_paragraph_is_doubled_or_lost_when_some_move(int seed)
    {
        var chance = new Random(seed);
        string[] old = [.. Enumerable.Range(0, chance.Next(2, 7)).Select(number => $"p{number}x")];
        var (mine, theirs) = (Moved(old, chance, "m"), Moved(old, chance, "t"));
        var separator = chance.Next(2) == 0 ? "\n\n" : "\n";
        string[] texts = [.. new[] { old, mine, theirs }.Select(lines => (separator.Length == 1 ? "---\n" + string.Join('\n', lines.Select(line => line + ": v")) + "\n---\n" : string.Join(separator, lines) + "\n"))];
        var result = ThreeWayMerge.Merge(texts[0], texts[1], texts[2]);
        if (result.Text is not { } merged)
        {
            foreach (var (choice, side) in new[] { (MergeChoice.Mine, mine), (MergeChoice.Theirs, theirs) })
            {
                var text = ThreeWayMerge.Resolve(result.Pieces, [.. result.Pieces.Where(piece => piece.IsConflict).Select(_ => choice)]);
                Assert.All(side.Except(old), word => Assert.Contains(word, text, StringComparison.Ordinal));
            }
            return;
        }
        foreach (var word in old.Concat(mine).Concat(theirs).Distinct())
        {
            // What one side took out and the other moved may stay or go.
            var count = merged.Split(word).Length - 1;
            Assert.True(count == 1 || (count == 0 && old.Contains(word) && !(mine.Contains(word) && theirs.Contains(word))), $"{word}\n{texts[0]}\n=== mine\n{texts[1]}\n=== theirs\n{texts[2]}\n=== merged\n{merged}");
        }
    }

    private static string[] Moved(string[] lines, Random chance, string mark)
    {
        var moved = lines.ToList();
        for (var edit = chance.Next(1, 4); edit > 0 && moved.Count > 0; edit--)
        {
            var at = chance.Next(moved.Count);
            var line = moved[at];
            moved.RemoveAt(at);
            if (chance.Next(3) > 0)
                moved.Insert(chance.Next(moved.Count + 1), line);
            else if (chance.Next(2) == 0 || moved.Count == 0)
                moved.Insert(at, $"{mark}{edit}x");
        }
        return [.. moved];
    }

    [Property(MaxTest = 300)]
    public void One_side_alone_is_taken_whole(string? a, string? b)
    {
        var (old, now) = (a ?? "", b ?? "");
        Assert.Equal(now, ThreeWayMerge.Merge(old, now, old).Text);
        Assert.Equal(now, ThreeWayMerge.Merge(old, old, now).Text);
        Assert.Equal(now, ThreeWayMerge.Merge(old, now, now).Text);
        Assert.Equal(now, string.Concat(MergeUnits.Of(now)));
    }

    [Property(MaxTest = 300)]
    public void Nothing_typed_is_absent_from_the_pieces(byte[] a, byte[] b, byte[] c)
    {
        var (old, mine, theirs) = (Text(a), Text(b), Text(c));
        var result = ThreeWayMerge.Merge(old, mine, theirs);
        var all = string.Concat(result.Pieces.Select(piece => piece.Agreed + "\n" + piece.Mine + "\n" + piece.Theirs));
        Assert.All(Words(mine).Concat(Words(theirs)).Except(Words(old)), word => Assert.Contains(word, all, StringComparison.Ordinal));
        if (result.Text is null)
            Assert.NotEmpty(ThreeWayMerge.Resolve(result.Pieces, [.. result.Pieces.Where(piece => piece.IsConflict).Select(_ => MergeChoice.Both)]));
    }

    private static string Text(byte[] seeds) => string.Join("\n\n", seeds.Select(seed => $"w{seed % 12}x"));

    private static string[] Words(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
