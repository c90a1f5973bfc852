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

    [Fact]
    public void Beyond_a_name_only_the_other_words_count()
    {
        var beyond = new NameMarks("seven shichinin").Beyond("Seven Samurai");
        Assert.True(beyond.In("Shichinin no samurai")("shichinin"));
        Assert.False(beyond.In("Seven")("seven"));
        Assert.False(NameMarks.None.In("Here")("here"));
    }
}
