using CinephileCorner.Data.Discovery;
using CinephileCorner.Domain;

namespace CinephileCorner.Data.Tests.Discovery;

public class NameIndexTests
{
    private static readonly string[] People = ["Kelly Reichardt", "Bas Devos", "Liyo Gong", "Krzysztof Kieślowski", "Grimm Vandekerckhove"];

    private static readonly NameIndex Index = NameIndex.Of([.. People.Select((name, index) => (TextFolding.Key(name), CreditNode.Person(index))), ("here", CreditNode.Film(1)), ("adifferentman", CreditNode.Film(2))], 7);

    [Theory]
    [InlineData("Kelly Richardt", 0)]
    [InlineData("kely reichart", 0)]
    [InlineData("Devos", 1)]
    [InlineData("BAS DEVO", 1)]
    [InlineData("Lyio Gong", 2)]
    [InlineData("Krzystof Kieslowsky", 3)]
    [InlineData("Vandekerckhove", 4)]
    public void A_slip_of_the_pen_or_a_surname_finds_the_name(string typed, int person) => Assert.Equal([CreditNode.Person(person)], Index.Nearest(typed, 3));

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("x")]
    [InlineData("Somebody Else Entirely")]
    public void What_is_near_nothing_finds_nothing(string typed) => Assert.Empty(Index.Nearest(typed, 3));

    [Fact]
    public void Those_that_hold_it_come_before_those_a_letter_away_and_no_more_than_asked_for()
    {
        var index = NameIndex.Of([("herd", CreditNode.Film(1)), ("hereandnow", CreditNode.Film(2)), ("thereby", CreditNode.Film(3))], 3);
        Assert.Equal([CreditNode.Film(3), CreditNode.Film(2), CreditNode.Film(1)], index.Nearest("here", 9));
        Assert.Equal([CreditNode.Film(3)], index.Nearest("here", 1));
    }
}
