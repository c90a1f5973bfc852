using CinephileCorner.Data.Discovery.Likenesses;

namespace CinephileCorner.Data.Tests.Discovery.Likenesses;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("compare First Cow, another film about two strangers", true)]
    [InlineData("It is slower than First Cow.", true)]
    [InlineData("It feels like First Cow without the cow.", true)]
    [InlineData("Like First Cow, it is patient.", true)]
    [InlineData("It sits close to First Cow (2020).", true)]
    [InlineData("This reminds me of “First Cow”.", true)]
    [InlineData("Unlike the First Cow, it ends.", true)]
    [InlineData("I like First Cow.", false)]
    [InlineData("She made First Cow next.", false)]
    [InlineData("First Cow is better than this.", false)]
    [InlineData("The cinematographer, who also photographed First Cow, is here.", false)]
    public void A_sentence_compares_when_it_leads_up_to_the_name_with_a_comparison(string sentence, bool compares) =>
        Assert.Equal(compares, Comparison.IsMadeIn(sentence, sentence.IndexOf("First Cow", StringComparison.Ordinal)));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(900)]
    public void An_offset_outside_the_sentence_does_no_harm(int offset) => Assert.False(Comparison.IsMadeIn("First Cow.", offset));
}
