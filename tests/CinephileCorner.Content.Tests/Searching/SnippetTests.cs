using CinephileCorner.Content.Searching;

namespace CinephileCorner.Content.Tests.Searching;

public class SnippetTests
{
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
    public void Without_any_of_the_words_there_is_none() => Assert.Null(Snippet.Best(Text, Words(word => word == "absent")));

    [Fact]
    public void The_whole_of_a_title_stays_what_it_is() =>
        Assert.Equal([("Moss", true), (" & ", false), ("Soup", true), (": Here", false)], Snippet.Whole("Moss & Soup: Here", word => word is "moss" or "soup").Parts);

    [Fact]
    public void A_text_without_spaces_is_cut_all_the_same() => Assert.True(Plain(Snippet.Best("moss" + string.Concat(Enumerable.Repeat("—", 5000)), Words(word => word == "moss"))!).Length < 400);

    [Fact]
    public void Of_a_phrase_only_the_words_in_a_row_are_marked()
    {
        var snippet = Snippet.Best("Moss and rain and moss and soup, and more.", new TextMarks(word => word == "more", [["moss", "and", "soup"]]))!;
        Assert.Equal(["moss", "and", "soup", "more"], snippet.Parts.Where(part => part.IsMarked).Select(part => part.Text));
    }

    private static TextMarks Words(Func<string, bool> isWanted) => new(isWanted, []);

    private static string Plain(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.Text));
}
