using System.Text;
using CinephileCorner.Content.Searching;

namespace CinephileCorner.Content.Tests.Searching;

public class SnippetTests
{
    [Theory]
    [InlineData("It falls silent.\n\nThe next.", "")]
    [InlineData("It falls silent. The next.", "silent|The")]
    public void A_phrase_stands_in_one_paragraph(string text, string marked) =>
        Assert.Equal(marked, string.Join('|', new TextMarks(static _ => false, [["silent", "the"]]).In(text).Select(word => text[word.Start..word.End])));

    private const string Text = "First a paragraph about rain.\n\nThen another one, in which Stéphane studies moss under a lens, and Romanian soup is cooked for people who stay. Nothing else happens, and that is the point of it all, as those who stay know.\n\nA third, with moss again.";

    [Fact]
    public void The_stretch_with_most_of_the_words_is_shown_and_they_are_marked()
    {
        var snippet = Snippet.Best(Text, Words(word => word is "moss" or "soup" or "stephane"))!;
        Assert.Equal(["Stéphane", "moss", "soup"], snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
        Assert.StartsWith("Then another one", Plain(snippet), StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_run_into_the_next_paragraph_and_says_where_it_is_cut()
    {
        var plain = Plain(Snippet.Best(Text, Words(word => word == "point"))!);
        Assert.StartsWith("… ", plain, StringComparison.Ordinal);
        Assert.EndsWith("stay know.", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_far_apart_is_shown_in_two_stretches_in_the_order_of_the_text()
    {
        var snippet = Snippet.Best(Text, Words(word => word is "rain" or "soup"))!;
        Assert.Equal(["rain", "soup"], snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
        Assert.Matches("^First a paragraph about rain\\. … .*soup.* …$", Plain(snippet));
        Assert.InRange(Plain(snippet).Length, 100, 230);
    }

    [Fact]
    public void A_second_stretch_is_cut_only_for_what_the_first_has_not()
    {
        var snippet = Snippet.Best(Text, Words(word => word == "moss"))!;
        Assert.Equal(["moss"], snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
    }

    [Fact]
    public void Without_any_of_the_words_there_is_none() => Assert.Null(Snippet.Best(Text, Words(word => word == "absent")));

    [Fact]
    public void The_whole_of_a_title_stays_what_it_is() =>
        Assert.Equal([("Moss", true), (" & ", false), ("Soup", true), (": Here", false)], Snippet.Whole("Moss & Soup: Here", word => word is "moss" or "soup").Parts);

    [Fact]
    public void A_text_without_spaces_is_cut_all_the_same() => Assert.True(Plain(Snippet.Best("moss" + string.Concat(Enumerable.Repeat("—", 5000)), Words(word => word == "moss"))!).Length < 400);

    [Theory]
    [InlineData("七人の侍", "、")]
    [InlineData("七人の侍", "、𠮷")]
    [InlineData("七人の侍", "、𠮷、")] // the end falls between the two halves of a sign, as it does below
    [InlineData("moss", "—😀")]
    [InlineData("moss", "—😀—")]
    public void What_was_found_is_in_it_where_no_space_follows(string word, string filler)
    {
        foreach (var length in new[] { 220, 221, 5000 })
        {
            var snippet = Snippet.Best("It was called " + word + string.Concat(Enumerable.Repeat(filler, length)), Words(found => found == word))!;
            Assert.Equal([word], snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
            Assert.All(snippet.Parts, part => Assert.DoesNotContain("\uFFFD", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part.Text)), StringComparison.Ordinal));
            Assert.InRange(Plain(snippet).Length, 200, 230);
        }
    }

    [Fact]
    public void The_last_of_what_was_found_is_in_it_as_the_first_is()
    {
        var snippet = Snippet.Best("Moss, that is, 七人の侍、" + new string('、', 400), Words(found => found is "moss" or "七人の侍"))!;
        Assert.Equal(["Moss", "七人の侍"], snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
    }

    [Fact]
    public void Of_a_word_that_is_longer_than_it_the_beginning_is_marked()
    {
        var snippet = Snippet.Best("They cried " + new string('a', 300), Words(found => found.Length > 50))!;
        Assert.Equal(new string('a', 209), snippet.Parts.Last(part => part.IsMarked).Text);
    }

    [Fact]
    public void Of_a_phrase_only_the_words_in_a_row_are_marked()
    {
        var snippet = Snippet.Best("Moss and rain and moss and soup, and more.", new TextMarks(word => word == "more", [["moss", "and", "soup"]]))!;
        Assert.Equal(["moss", "and", "soup", "more"], snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
    }

    [Theory]
    [InlineData("hitchcock", "Hitchcock’s|Hitchcock's|Hitchcock")]
    [InlineData("hitchcocks", "Hitchcock’s|Hitchcock's")]
    public void A_possessive_is_marked_with_its_word(string wanted, string marked)
    {
        var snippet = Snippet.Best("Hitchcock’s films, Hitchcock's own, and Hitchcock.", Words(word => word == wanted))!;
        Assert.Equal(marked.Split('|'), snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
    }

    [Fact]
    public void The_last_word_of_a_phrase_may_be_a_possessive()
    {
        var marks = new TextMarks(static _ => false, [["alfred", "hitchcock"]]);
        Assert.Equal(["alfred", "hitchcocks"], marks.In("Of Alfred Hitchcock’s films").Select(word => word.Text));
        Assert.Equal(["meek"], new TextMarks(word => word == "meek", []).WordsIn("Meek’s Cutoff"));
    }

    private static TextMarks Words(Func<string, bool> isWanted) => new(isWanted, []);

    private static string Plain(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.Text));
}
