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
    public void A_paragraph_put_in_above_a_changed_one_is_not_taken_for_it()
    {
        const string Old = "The moss is soft and green in the morning.\n\nSoup is how it ends for everyone.";
        const string Now = "A builder comes home from the site.\n\nThe moss is wet and green in the morning.\n\nSoup is how it begins for everyone.";
        var diff = WordDiff.Between(Old, Now);
        Assert.Equal((9, 2), (diff.WordsAdded, diff.WordsRemoved));
        Assert.Equal(["+A builder comes home from the site.", "-soft", "+wet", "-ends", "+begins"], Changes(diff));
    }

    [Fact]
    public void Every_word_changed_in_ten_thousand_is_shown_by_itself()
    {
        string[] paragraphs = [.. Enumerable.Range(0, 20).Select(paragraph => string.Join(' ', Enumerable.Range(0, 500).Select(word => $"w{paragraph * 977 + word * 31 % 499}")))];
        string[] changed = [.. paragraphs.Select((text, index) => "first" + index + text[text.IndexOf(' ', StringComparison.Ordinal)..text.LastIndexOf(' ')] + " last" + index)];
        var diff = WordDiff.Between(string.Join("\n\n", paragraphs), string.Join("\n\n", changed));
        Assert.Equal((40, 40), (diff.WordsAdded, diff.WordsRemoved));
        Assert.Equal(39, diff.Lines.Count);

        var (line, other) = (Sentences(paragraphs), Sentences(changed));
        diff = WordDiff.Between(line, other);
        Assert.Equal((40, 40), (diff.WordsAdded, diff.WordsRemoved));

        static string Sentences(string[] texts) => string.Join(" Stop. ", texts.Select(text => text.Replace("0 ", "0. ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Paragraphs_that_were_written_anew_are_shown_one_after_the_other() =>
        Assert.Equal(["-Nothing of this stays here.", "-Nor of that.", "+All is new.", "+Quite another text now."], Changes(WordDiff.Between("Nothing of this stays here.\nNor of that.", "All is new.\nQuite another text now.")));

    [Fact]
    public void Hostile_texts_come_to_an_end()
    {
        var one = string.Join('\n', Enumerable.Range(0, 20_000).Select(number => $"line {number * 7919 % 20_000}"));
        var other = string.Join('\n', Enumerable.Range(0, 20_000).Select(number => $"line {number * 104_729 % 20_000}"));
        Assert.True(WordDiff.Between(one, other).Lines.Count >= 20_000);
        Assert.Equal(2, WordDiff.Between(new string('a', 60_000), string.Concat(Enumerable.Repeat("a ", 30_000))).Lines[0].Pieces.Count);
    }

    private static List<string> Changes(TextDiff diff) =>
        [.. diff.Lines.SelectMany(line => line.Pieces).Where(piece => piece.Kind != DiffKind.Same && piece.Text.Length > 0).Select(piece => (piece.Kind == DiffKind.Added ? "+" : "-") + piece.Text.Trim())];

    private static string Text(string[] lines) => string.Join('\n', (lines ?? []).Select(line => (line ?? "").ReplaceLineEndings(" ").Replace('\u000b', ' ')));

    // A line without a piece of that side is not in its text, but an empty one is.
    private static string Side(TextDiff diff, DiffKind without) => string.Join('\n', diff.Lines
        .Where(line => line.Pieces.Count == 0 || line.Pieces.Any(piece => piece.Kind != without))
        .Select(line => string.Concat(line.Pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text))));
}
