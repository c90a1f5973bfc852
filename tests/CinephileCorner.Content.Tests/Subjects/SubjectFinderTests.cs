using CinephileCorner.Content.Subjects;

namespace CinephileCorner.Content.Tests.Subjects;

public sealed class SubjectFinderTests
{
    [Theory]
    [InlineData("He cooks a soup and she studies the moss.", "soup moss")]
    [InlineData("A tired bryologist is on a cushion of green through her magnifier", "bryologist magnifier")]
    [InlineData("The builder’s soup is cold", "soup")]
    public void A_thing_closes_a_phrase_that_an_article_or_a_preposition_opens(string text, string expected)
    {
        var things = SubjectFinder.Find(text).Where(subject => subject.TimesAsThing > 0).Select(subject => subject.Word);
        Assert.All(expected.Split(' '), word => Assert.Contains(word, things));
    }

    [Fact]
    public void An_adverb_or_a_participle_is_no_subject_wherever_it_stands() =>
        Assert.Equal(["butterfly", "shed", "greed"], SubjectFinder.Find("A butterfly of the examined, momentarily, and a shed of greed for the hunted.").Select(subject => subject.Word));

    [Fact]
    public void No_name_of_anybody_is_a_subject()
    {
        Assert.DoesNotContain(SubjectFinder.Find("Bas Devos walks to Brussels with ShuXiu and the McCarthy of R2D2."), subject => subject.TimesAsThing > 0);
        Assert.Empty(SubjectFinder.Find("Grimm Vandekerckhove, Liyo Gong."));
    }

    [Fact]
    public void Small_words_and_those_of_any_review_are_left_out() =>
        Assert.Empty(SubjectFinder.Find("In the film there is a scene with the camera on the director, and it was not very good."));

    [Fact]
    public void Words_are_counted_however_they_stand()
    {
        var moss = Assert.Single(SubjectFinder.Find("The moss. They moss gladly. Of moss, and Moss."), subject => subject.Word == "moss");
        Assert.Equal(3, moss.Times);
        Assert.Equal(2, moss.TimesAsThing);
    }

    [Fact]
    public void A_language_it_does_not_know_has_no_things() =>
        Assert.DoesNotContain(SubjectFinder.Find("Der Baumeister kocht Suppe, und die Botanikerin sieht nach dem Moos; стена и суп; スープと苔。"), subject => subject.TimesAsThing > 0);

    [Theory]
    [InlineData("", "moss", false)]
    [InlineData("mosses and Moss", "moss", false)]
    [InlineData("a moss-green wall", "moss", false)]
    [InlineData("under (moss).", "moss", true)]
    [InlineData("the moss’s own", "moss", true)]
    public void A_word_stands_in_a_text_as_a_whole_and_in_small_letters(string text, string word, bool stands) =>
        Assert.Equal(stands, SubjectFinder.Stands(text, word));

    [Theory]
    [InlineData("’’’ — … \ud83c\udf3f -- a-")]
    [InlineData("don’")]
    [InlineData("\ud83c a soup \udf3f")]
    public void Odd_signs_do_no_harm(string text) => Assert.NotNull(SubjectFinder.Find(text));
}
