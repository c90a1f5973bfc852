using CinephileCorner.Content.Searching;

namespace CinephileCorner.Content.Tests.Searching;

public class NameMarksTests
{
    [Theory]
    [InlineData("kelly reichardt", "Kelly Reichardt", "Kelly|Reichardt")]
    [InlineData("kelly richardt", "Kelly Reichardt", "Kelly|Reichardt")]
    [InlineData("reichrdt", "Kelly Reichardt", "Reichardt")]
    [InlineData("here", "Here Today", "Here")]
    [InlineData("here", "Hero and Here", "Here")]
    [InlineData("here", "Hero", "Hero")]
    [InlineData("AMELIE", "Amélie", "Amélie")]
    [InlineData("ghosttropic", "Ghost Tropic", "Ghost|Tropic")]
    [InlineData("spider man", "Spiderman", "Spiderman")]
    [InlineData("starwars", "Star Wars: A New Hope", "Star|Wars")]
    [InlineData("twelve angry men", "12 Angry Men", "12|Angry|Men")]
    [InlineData("seven", "7 Days", "7")]
    [InlineData("7", "Furious Seven", "Seven")]
    [InlineData("three pounds", "Part III", "III")]
    [InlineData("hawaii", "Hawaiʻi", "Hawaiʻi")]
    [InlineData("e t", "E.T. the Extra-Terrestrial", "E.T")]
    [InlineData("侍", "七人の侍", "七人の侍")]
    [InlineData("robert downey junior", "Robert Downey Jr.", "Robert|Downey|Jr")]
    [InlineData("300", "(500) Days of Summer", "")]
    [InlineData("seven", "Steven", "")]
    [InlineData("moss", "The Bryologist", "")]
    [InlineData("", "Here", "")]
    public void The_words_that_answer_are_marked(string typed, string name, string marked) =>
        Assert.Equal(marked, string.Join('|', Snippet.Whole(name, new NameMarks(typed).In(name)).Parts.Where(part => part.IsMarked).Select(part => part.Text)));

    [Theory]
    [InlineData("mepr", "Contempt", "Le Mépris")]
    [InlineData("mépriss", "Contempt", "Le Mépris")]
    [InlineData("cont", "Contempt", null)]
    [InlineData("her", "Untold", null)]
    public void The_other_name_that_answers_is_told(string typed, string name, string? other) =>
        Assert.Equal(other, new NameMarks(typed, isUnfinished: true).OtherName(name, ["Der Contempt", "Le Mépris"]));

    [Theory]
    [InlineData("winter snow story", "Winter Snow Story")]
    [InlineData("winter snow stroy", "Winter Snow Story")]
    [InlineData("winter story", "Winter Snow Story")]
    [InlineData("snow", "A Snow Tale")]
    public void Of_several_other_names_the_one_that_answers_most_is_told(string typed, string other) =>
        Assert.Equal(other, new NameMarks(typed).OtherName("Kar", ["A Snow Tale", "Winter Snow Story"]));

    [Fact]
    public void Beyond_a_name_only_the_other_words_count()
    {
        var beyond = new NameMarks("seven shichinin").Beyond("Seven Samurai");
        Assert.True(beyond.In("Shichinin no samurai")("shichinin"));
        Assert.False(beyond.In("Seven")("seven"));
        Assert.False(NameMarks.None.In("Here")("here"));
    }
}
