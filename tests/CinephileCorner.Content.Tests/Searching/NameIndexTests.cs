using System.Text;
using CinephileCorner.Content.Searching;

namespace CinephileCorner.Content.Tests.Searching;

public class NameIndexTests
{
    private static readonly string[] Names =
    [
        "Here", "Here and Now", "There Will Be Blood", "The Gleaners and I", "Alien", "Alien³", "Alien 3", "Amélie", "Schindler’s List", "Spider-Man: Into the Spider-Verse", "It", "Her", "Krzysztof Kieślowski",
        "Kelly Reichardt", "Bas Devos", "Tom Holland", "Tom Hollander", "Sønner av Norge", "Seven Samurai",
    ];

    private static readonly NameIndex Index = new([.. Names.Select(name => new IndexedName(name, name == "Seven Samurai" ? ["七人の侍", "Shichinin no samurai"] : [], 1))]);

    public static TheoryData<string> All() => [.. Names];

    [Theory]
    [MemberData(nameof(All))]
    public void The_whole_name_is_first_however_it_is_written(string name)
    {
        foreach (var typed in new[] { name, name.ToUpperInvariant(), name.Normalize(NormalizationForm.FormD), name.Replace('’', '\''), "  " + name + " " })
        {
            var first = Index.Find(typed, isUnfinished: false, 3)[0];
            Assert.Equal(name, Names[first.Name]);
            Assert.True(first.Score > 1);
        }
    }

    [Theory]
    [InlineData("kelly richardt", "Kelly Reichardt")]
    [InlineData("kely reichart", "Kelly Reichardt")]
    [InlineData("Kieslowsky", "Krzysztof Kieślowski")]
    [InlineData("krzystof kieslowski", "Krzysztof Kieślowski")]
    [InlineData("devso", "Bas Devos")]
    [InlineData("gleaners", "The Gleaners and I")]
    [InlineData("the gleaners & i", "The Gleaners and I")]
    [InlineData("spiderman into the spiderverse", "Spider-Man: Into the Spider-Verse")]
    [InlineData("schindlers lst", "Schindler’s List")]
    [InlineData("amelei", "Amélie")]
    [InlineData("sonner norge", "Sønner av Norge")]
    [InlineData("blood will be there", "There Will Be Blood")]
    [InlineData("shichinin samurai", "Seven Samurai")]
    [InlineData("七人の侍", "Seven Samurai")]
    [InlineData("7 samurai", "Seven Samurai")]
    public void A_slip_or_a_part_finds_it(string typed, string name) => Assert.Contains(name, Index.Find(typed, isUnfinished: false, 3).Select(found => Names[found.Name]));

    [Theory]
    [InlineData("her", "Her")]
    [InlineData("here a", "Here and Now")]
    [InlineData("krz", "Krzysztof Kieślowski")]
    [InlineData("tom holland", "Tom Holland")]
    [InlineData("tom hollande", "Tom Hollander")]
    [InlineData("spider-man: in", "Spider-Man: Into the Spider-Verse")]
    public void What_is_not_yet_typed_out_goes_on(string typed, string name) => Assert.Equal(name, Names[Index.Find(typed, isUnfinished: true, 5)[0].Name]);

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    [InlineData("xqzw")]
    [InlineData("ex")]
    public void What_is_like_nothing_finds_nothing(string typed) => Assert.Empty(Index.Find(typed, isUnfinished: false, 5));

    [Fact]
    public void Of_two_that_match_alike_the_one_with_more_behind_it_is_first()
    {
        var index = new NameIndex([new("Anna Karina", [], 1), new("Anna Karenina", [], 1), new("Anna Magnani", [], 40)]);
        Assert.Equal(2, index.Find("anna", isUnfinished: false, 3)[0].Name);
    }

    [Fact]
    public void Letters_that_are_no_word_and_very_long_ones_harm_nothing()
    {
        Assert.Empty(Index.Find(new string('x', 100_000), isUnfinished: true, 3));
        Assert.NotNull(Index.Find("\ud800 \ufffe here", isUnfinished: true, 3));
        Assert.Empty(new NameIndex([]).Find("here", isUnfinished: true, 3));
    }
}
