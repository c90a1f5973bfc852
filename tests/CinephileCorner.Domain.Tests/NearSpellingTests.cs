using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Domain.Tests;

public class NearSpellingTests
{
    [Theory]
    [InlineData("Stefan Gota", "Stefan Gotta", true)]
    [InlineData("Bas Devos", "Bás Devoz", true)]
    [InlineData("Grimm Vandekerckhove", "Grim Vandekerkhove", true)]
    [InlineData("Bas Devos", "Bas Devos", false)]
    [InlineData("Bas Devos", "Bes Devoz", false)]
    [InlineData("Rocky 2", "Rocky 3", false)]
    [InlineData("It", "If", false)]
    [InlineData("Here", "Heres", true)]
    [InlineData("Here", "There", false)]
    [InlineData("Stefan Gota", "Liyo Gong", false)]
    public void One_or_two_letters_make_names_near(string one, string other, bool near) =>
        Assert.Equal((near, near), (NearSpelling.IsNear(TextFolding.Key(one), TextFolding.Key(other)), NearSpelling.IsNear(TextFolding.Key(other), TextFolding.Key(one))));
}
