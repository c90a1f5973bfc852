using CinephileCorner.Web.Site.Reviews;

namespace CinephileCorner.Web.Tests.Site.Reviews;

public class HeadlinePartsTests
{
    [Theory]
    [InlineData("Here Review: Bas Devos Directs a Very Mossy Movie", "Here", true, "Review:", "Bas Devos Directs a Very Mossy Movie")]
    [InlineData("Here (2024) Review", "Here", true, "(2024) Review", "")]
    [InlineData("Here", "Here", true, "", "")]
    [InlineData("Here: Soup and Moss", "Here", true, ":", "Soup and Moss")]
    [InlineData("Hereditary Review: Tea", "Here", false, "", "Hereditary Review: Tea")]
    [InlineData("A Winter Without a Coat", "Inside Llewyn Davis", false, "", "A Winter Without a Coat")]
    [InlineData("First Cow and the Price of Milk: A Review", "First Cow", true, "", "and the Price of Milk: A Review")]
    public void A_headline_is_set_in_its_parts(string headline, string film, bool begins, string hidden, string rest) =>
        Assert.Equal(new HeadlineParts(begins, hidden, rest), HeadlineParts.Of(headline, film));
}
