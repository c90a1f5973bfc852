using CinephileCorner.Content.Searching;

namespace CinephileCorner.Content.Tests.Searching;

public class FoldedWordsTests
{
    [Theory]
    [InlineData("Amélie", "amelie")]
    [InlineData("Ame\u0301lie", "amelie")]
    [InlineData("Ａｍｅｌｉｅ", "amelie")]
    [InlineData("L’Œuvre sans auteur", "loeuvre sans auteur")]
    [InlineData("Sønner · Straße", "sonner strasse")]
    [InlineData("Schindler's List", "schindlers list")]
    [InlineData("Schindler’s List", "schindlers list")]
    [InlineData("Schindler＇s List", "schindlers list")]
    [InlineData("Schindlerʼs List", "schindlers list")]
    [InlineData("Hawaiʻi, ʻOkina", "hawaii okina")]
    [InlineData("Ｍ．Ａ．Ｓ．Ｈ．", "mash")]
    [InlineData("The end．Beginning again", "the end beginning again")]
    [InlineData("M.A.S.H.", "mash")]
    [InlineData("D.W. Griffith", "dw griffith")]
    [InlineData("D. W. Griffith", "dw griffith")]
    [InlineData("d. w. griffith", "dw griffith")]
    [InlineData("J. R.\u00A0R. Tolkien, George A. Romero", "jrr tolkien george a romero")]
    [InlineData("Vitamin C. A film", "vitamin c a film")]
    [InlineData("rock'n'roll", "rock n roll")]
    [InlineData("rock ’n’ roll", "rock n roll")]
    [InlineData("Guns N’ Roses, don’t", "guns n roses dont")]
    [InlineData("The end.Beginning again", "the end beginning again")]
    [InlineData("Spider-Man", "spider man")]
    [InlineData("Alien³", "alien3")]
    [InlineData("  2001:\u00A0A Space Odyssey ", "2001 a space odyssey")]
    [InlineData("Krzysztof Kieślowski", "krzysztof kieslowski")]
    [InlineData("七人の侍", "七人の侍")]
    [InlineData("Ħamrun", "hamrun")]
    [InlineData("… — !", "")]
    [InlineData("", "")]
    public void Words_are_those_that_somebody_may_type(string text, string words) => Assert.Equal(words, FoldedWords.Text(text));

    [Theory]
    [InlineData("Hitchcock’s films", "hitchcock hitchcocks films")]
    [InlineData("HITCHCOCK'S", "hitchcock hitchcocks")]
    [InlineData("the films of Devos’ friends", "the films of devos friends")]
    [InlineData("O’Connor, L’Œuvre, don’t", "oconnor loeuvre dont")]
    [InlineData("films ’s", "films s")]
    public void An_index_holds_a_possessive_in_both_forms(string text, string words) => Assert.Equal(words, FoldedWords.Indexed(text));

    [Theory]
    [InlineData("Amélie")]
    [InlineData("L’Œuvre d’Ｗｉｄｅ")]
    [InlineData("Straße nach D.W. Griffith, Spider-Man")]
    [InlineData("D. W. Griffith’s rock’n’roll")]
    public void A_word_is_found_where_it_stands_in_the_text(string text)
    {
        foreach (var word in FoldedWords.Of(text))
            Assert.Equal(word.Text, FoldedWords.Text(text[word.Start..word.End]));
    }

    [Fact]
    public void An_accent_of_its_own_belongs_to_its_letter()
    {
        const string text = "Cafe\u0301 cre\u0300me";
        Assert.Equal(["Cafe\u0301", "cre\u0300me"], FoldedWords.Of(text).Select(word => text[word.Start..word.End]));
    }

    [Theory]
    [InlineData("Spider-Man and a well‑known wife-to-be", "spiderman wellknown wifetobe")]
    [InlineData("Nothing – and - nothing", "")]
    public void Words_with_hyphens_between_them_are_one_as_well(string text, string words) => Assert.Equal(words, FoldedWords.IndexedCompounds(text));

    [Theory]
    [InlineData("\ud800 lone")]
    [InlineData("none \ufffe here")]
    [InlineData("a\u0000b")]
    public void What_is_no_character_parts_words_and_harms_nothing(string text) => Assert.NotEmpty(FoldedWords.Text(text));

    [Fact]
    public void A_word_without_end_is_cut()
    {
        var word = Assert.Single(FoldedWords.Of(new string('a', 100_000)));
        Assert.Equal(60, word.Text.Length);
    }
}
