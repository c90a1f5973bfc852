using CinephileCorner.Content.Editing;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Editing;

public class WordDiffTests
{
    [Fact]
    public void Words_that_changed_are_shown_in_their_line()
    {
        var diff = WordDiff.Between("One line stays.\n\nThe moss is soft and green.", "One line stays.\n\nThe moss is wet and green.\nA line more.");
        Assert.Equal([false, false, true, true], diff.Lines.Select(line => line.IsChanged));
        Assert.Equal("soft", diff.Lines[2].Pieces.Single(piece => piece.Kind == DiffKind.Removed).Text.Trim());
        Assert.Equal("wet", diff.Lines[2].Pieces.Single(piece => piece.Kind == DiffKind.Added).Text.Trim());
        Assert.Equal((4, 1), (diff.WordsAdded, diff.WordsRemoved));
    }

    [Property]
    public void Both_texts_can_be_read_out_of_it(string[] one, string[] other)
    {
        var (old, now) = (Text(one), Text(other));
        var diff = WordDiff.Between(old, now);
        Assert.Equal(now, Side(diff, DiffKind.Removed));
        Assert.Equal(old, Side(diff, DiffKind.Added));
    }

    [Fact]
    public void Hostile_texts_come_to_an_end()
    {
        var one = string.Join('\n', Enumerable.Range(0, 20_000).Select(number => $"line {number * 7919 % 20_000}"));
        var other = string.Join('\n', Enumerable.Range(0, 20_000).Select(number => $"line {number * 104_729 % 20_000}"));
        Assert.True(WordDiff.Between(one, other).Lines.Count >= 20_000);
        Assert.Equal(2, WordDiff.Between(new string('a', 60_000), string.Concat(Enumerable.Repeat("a ", 30_000))).Lines[0].Pieces.Count);
    }

    private static string Text(string[] lines) => string.Join('\n', (lines ?? []).Select(line => (line ?? "").ReplaceLineEndings(" ").Replace('\u000b', ' ')));

    // A line without a piece of that side is not in its text, but an empty one is.
    private static string Side(TextDiff diff, DiffKind without) => string.Join('\n', diff.Lines
        .Where(line => line.Pieces.Count == 0 || line.Pieces.Any(piece => piece.Kind != without))
        .Select(line => string.Concat(line.Pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text))));
}
