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
