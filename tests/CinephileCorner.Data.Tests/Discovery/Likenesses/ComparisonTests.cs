using CinephileCorner.Data.Discovery.Likenesses;

namespace CinephileCorner.Data.Tests.Discovery.Likenesses;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("compare First Cow, another film about two strangers")]
    [InlineData("The work itself stays vague; compare First Cow, another film about two strangers.")]
    [InlineData("Compared with First Cow, it is loud.")]
    [InlineData("Critics compared it unfavourably to First Cow.")]
    [InlineData("It invites comparison with First Cow.")]
    [InlineData("It is slower than First Cow.")]
    [InlineData("It is a more patient film than First Cow.")]
    [InlineData("It is rather slower than First Cow.")]
    [InlineData("Jones is better here than in First Cow.")]
    [InlineData("It is closer to Ozu than to First Cow.")]
    [InlineData("It is slower than Reichardt’s First Cow.")]
    [InlineData("It is slower than Kelly Reichardt's 2020 “First Cow”.")]
    [InlineData("It feels like First Cow without the cow.")]
    [InlineData("It does not feel like First Cow.")]
    [InlineData("It is nothing like First Cow.")]
    [InlineData("It’s more like First Cow than one would think.")]
    [InlineData("The film plays like First Cow at double speed.")]
    [InlineData("Like First Cow, it is patient.")]
    [InlineData("“Like First Cow, it is patient.”")]
    [InlineData("Like First Cow (2020), it is patient.")]
    [InlineData("Much like First Cow, it is patient.")]
    [InlineData("The film, much like First Cow, is patient.")]
    [InlineData("But like Reichardt’s First Cow it is patient.")]
    [InlineData("It sits close to First Cow (2020).")]
    [InlineData("It comes close to First Cow.")]
    [InlineData("It is closer in spirit to First Cow.")]
    [InlineData("Something akin to First Cow.")]
    [InlineData("It is similar in tone to First Cow.")]
    [InlineData("It resembles First Cow.")]
    [InlineData("This reminds me of “First Cow”.")]
    [InlineData("The river is reminiscent of First Cow.")]
    [InlineData("The ending recalls First Cow.")]
    [InlineData("Its mud echoes First Cow.")]
    [InlineData("A western in the vein of First Cow.")]
    [InlineData("Unlike the First Cow, it ends.")]
    [InlineData("It is patient, unlike First Cow.")]
    public void A_sentence_compares_when_it_leads_up_to_the_name_with_a_comparison(string sentence) => Assert.True(IsMadeIn(sentence));

    [Theory]
    [InlineData("I like First Cow.")]
    [InlineData("I rather like First Cow.")]
    [InlineData("They would like First Cow.")]
    [InlineData("Critics did not like First Cow.")]
    [InlineData("Like First Cow? Then stay away.")]
    [InlineData("The lead actor is older than First Cow.")]
    [InlineData("I had rather watch it than First Cow.")]
    [InlineData("She compared me to First Cow.")]
    [InlineData("She is known for films like First Cow.")]
    [InlineData("A run of small pictures, like First Cow, had come before.")]
    [InlineData("Small pictures (like First Cow) had come before.")]
    [InlineData("Small pictures – like First Cow – had come before.")]
    [InlineData("She wrote plays like First Cow.")]
    [InlineData("Her best works like First Cow are small.")]
    [InlineData("She wanted to make something like First Cow.")]
    [InlineData("We need more like First Cow.")]
    [InlineData("There is nothing like First Cow.")]
    [InlineData("There was never anything like First Cow.")]
    [InlineData("It looks like First Cow is coming back.")]
    [InlineData("It seems like First Cow (2020) will be forgotten.")]
    [InlineData("I feel like First Cow tonight.")]
    [InlineData("She directed nothing other than First Cow.")]
    [InlineData("No other film by her than First Cow was shown.")]
    [InlineData("Nothing else than First Cow was shown.")]
    [InlineData("They showed this rather than First Cow.")]
    [InlineData("I would rather see this than First Cow.")]
    [InlineData("It was shot later than First Cow.")]
    [InlineData("It was begun a year earlier than First Cow.")]
    [InlineData("It is three years older than First Cow.")]
    [InlineData("She has made more than First Cow.")]
    [InlineData("She is better known for Old Joy than First Cow.")]
    [InlineData("She made First Cow next.")]
    [InlineData("First Cow is better than this.")]
    [InlineData("She compared First Cow to a long walk.")]
    [InlineData("She fondly recalls First Cow.")]
    [InlineData("He was about to close First Cow.")]
    [InlineData("The cinematographer, who also photographed First Cow, is here.")]
    [InlineData("such as First Cow")]
    [InlineData("First Cow.")]
    public void A_sentence_that_gives_examples_dates_or_tastes_compares_nothing(string sentence) => Assert.False(IsMadeIn(sentence));

    [Fact]
    public void Where_a_long_sentence_is_cut_none_begins()
    {
        for (var length = 50; length < 90; length++)
            Assert.False(IsMadeIn("They showed films like the " + new string('a', length) + "’s First Cow."));
    }

    [Theory]
    [InlineData(-1, 9)]
    [InlineData(0, 9)]
    [InlineData(900, 9)]
    [InlineData(3, int.MaxValue)]
    [InlineData(3, -5)]
    public void A_place_outside_the_sentence_does_no_harm(int offset, int length) => Assert.False(Comparison.IsMadeIn("First Cow.", offset, length));

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-5)]
    public void A_name_that_is_longer_than_the_sentence_or_than_nothing_does_no_harm(int length) => Assert.True(Comparison.IsMadeIn("Like First Cow.", "Like ".Length, length));

    [Theory]
    [InlineData("His debut, Bergamot Road, is like Cinder Lane.", "")]
    [InlineData("Bergamot Road, compared with Cinder Lane, was a flop.", "")]
    [InlineData("It is unlike Cinder Lane, and it is nothing like Bergamot Road.", "Cinder Lane, Bergamot Road")]
    [InlineData("It is like Cinder Lane, but it has not the budget of Bergamot Road.", "Cinder Lane")]
    public void What_is_compared_with_a_film_named_before_may_be_that_film(string sentence, string compared)
    {
        string[] films = ["Cinder Lane", "Bergamot Road"];
        var made = Comparison.MadeIn([.. films.Select((film, id) => (id, sentence, sentence.IndexOf(film, StringComparison.Ordinal), film.Length)).Where(one => one.Item3 >= 0)]);
        Assert.Equal(compared, string.Join(", ", made.Order().Select(id => films[id])));
    }

    private static bool IsMadeIn(string sentence) => Comparison.IsMadeIn(sentence, sentence.IndexOf("First Cow", StringComparison.Ordinal), "First Cow".Length);
}
