using CinephileCorner.Content.Searching;
using FsCheck;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Searching;

public class SearchQueryReaderTests
{
    [Fact]
    public void Words_phrases_and_filters_are_told_apart()
    {
        var query = SearchQueryReader.Read(" moss “and soup” director:devos cast:\"Liyo Gong\" actor:gota genre:drama critic:ada year:1990..1999 score:>=8 ");
        Assert.Equal(["moss"], query.Words);
        Assert.Equal(["and", "soup"], Assert.Single(query.Phrases));
        Assert.Equal(["devos"], query.Directors);
        Assert.Equal(["Liyo Gong", "gota"], query.Cast);
        Assert.Equal(["drama"], query.Genres);
        Assert.Equal(["ada"], query.Critics);
        Assert.Equal((1990, 1999), query.Years);
        Assert.Equal((16, 20), (query.Scores!.Value.Least.Halves, query.Scores.Value.Most.Halves));
        Assert.Empty(query.Hints);
    }

    [Theory]
    [InlineData("year:1994", 1994, 1994)]
    [InlineData("year:1999..1990", 1990, 1999)]
    [InlineData("year:1990-1999", 1990, 1999)]
    [InlineData("year:1990–1999", 1990, 1999)]
    [InlineData("year:1990s", 1990, 1999)]
    [InlineData("year:1990's", 1990, 1999)]
    [InlineData("year:90s", 1990, 1999)]
    [InlineData("year >= 1990", 1990, 9999)]
    [InlineData("YEAR:>=1990", 1990, 9999)]
    [InlineData("year:<1990", 1, 1989)]
    [InlineData("year:1990..", 1990, 9999)]
    [InlineData("year:..1990", 1, 1990)]
    [InlineData("year:１９９４", 1994, 1994)]
    [InlineData("year: 1994", 1994, 1994)]
    [InlineData("year: 1990 .. 1999", 1990, 1999)]
    [InlineData("year:1990 - 1999", 1990, 1999)]
    [InlineData("year:1990.. 1999", 1990, 1999)]
    [InlineData("year:1990 ..1999", 1990, 1999)]
    [InlineData("year:1990.. drama", 1990, 9999)]
    [InlineData("year: >= 1990", 1990, 9999)]
    [InlineData("year>=1990", 1990, 9999)]
    [InlineData("year=1994", 1994, 1994)]
    [InlineData("year:\"1990..1999\"", 1990, 1999)]
    [InlineData("year:1990…1999", 1990, 1999)]
    [InlineData("year:1990...1999", 1990, 1999)]
    [InlineData("year:1990 … 1999", 1990, 1999)]
    [InlineData("year:1990—1999", 1990, 1999)]
    [InlineData("ｙｅａｒ：１９９０．．１９９９", 1990, 1999)]
    [InlineData("year:1990-", 1990, 9999)]
    [InlineData("year:>=1990 year:<2000", 1990, 1999)]
    [InlineData("year:1990s year:1995..2005", 1995, 1999)]
    public void Years_are_read(string text, int first, int last) => Assert.Equal((first, last), SearchQueryReader.Read(text).Years);

    [Theory]
    [InlineData("score:8", 16, 16)]
    [InlineData("score:8/10", 16, 16)]
    [InlineData("score:7.5", 15, 15)]
    [InlineData("score:7,5", 15, 15)]
    [InlineData("score:>8", 17, 20)]
    [InlineData("score:≥8", 16, 20)]
    [InlineData("score:<=4.5", 0, 9)]
    [InlineData("score:6..7.5", 12, 15)]
    [InlineData("score: >= 8", 16, 20)]
    [InlineData("score:>= 8", 16, 20)]
    [InlineData("score>=8", 16, 20)]
    [InlineData("score >= 8", 16, 20)]
    [InlineData("score:8+", 16, 20)]
    [InlineData("score:8.. ", 16, 20)]
    [InlineData("score:=>8", 16, 20)]
    [InlineData("score:=<8", 0, 16)]
    [InlineData("score:≧8", 16, 20)]
    [InlineData("score：＞＝8", 16, 20)]
    [InlineData("score＞8", 17, 20)]
    [InlineData("score==8", 16, 16)]
    [InlineData("score:>=6 score:<=8", 12, 16)]
    [InlineData("score:<=8 score:>=6 score:7", 14, 14)]
    public void Scores_are_read(string text, int least, int most)
    {
        var scores = SearchQueryReader.Read(text).Scores!.Value;
        Assert.Equal((least, most), (scores.Least.Halves, scores.Most.Halves));
    }

    [Theory]
    [InlineData("year:soon", "year:1994")]
    [InlineData("year:", "year:1994")]
    [InlineData("year:99999", "year:1994")]
    [InlineData("year:19", "year:1994")]
    [InlineData("year:20s", "year:1994")]
    [InlineData("score:11", "score:8")]
    [InlineData("score:>10", "score:8")]
    [InlineData("score:7.3", "score:8")]
    [InlineData("director:", "“director:” names nobody")]
    [InlineData("critic:", "“critic:” names nobody")]
    [InlineData("soup -moss", "“-moss” leaves nothing out here")]
    [InlineData("soup −moss", "“−moss” leaves nothing out here")]
    [InlineData("-\"moss and soup\"", "“-” leaves nothing out here")]
    [InlineData("genre:…", "genre:drama")]
    [InlineData("director: year:1994", "“director:” names nobody")]
    [InlineData("writer:kaufman", "no filter here; there are director:")]
    [InlineData("writer:kaufman writer:jonze", "no filter here")]
    [InlineData("year:1990..soon", "year:1994")]
    [InlineData("year:-50", "year:1994")]
    [InlineData("score:-1", "score:8")]
    [InlineData("score:≠8", "score:8")]
    [InlineData("score≠8", "score:8")]
    [InlineData("score:<>8", "score:8")]
    [InlineData("score:>=6 score:<=4", "leave one “score:” out")]
    [InlineData("year:1990 year:1991", "leave one “year:” out")]
    [InlineData("score: trent reznor", "score:8")]
    [InlineData("writer:\"charlie kaufman\"", "“writer:” is no filter here")]
    [InlineData("writer：kaufman", "“writer:” is no filter here")]
    [InlineData("genre:a genre:b genre:c genre:d genre:e", "only the first")]
    [InlineData("“a b” “b c” “c d” “d e” “e f”", "only the first")]
    [InlineData("a b c d e f g h i j k l m n o p q", "only the first")]
    [InlineData("“a b c d e f g h i j k l m n o p q”", "only the first")]
    public void What_cannot_be_understood_is_said_with_what_to_write_instead(string text, string instead) =>
        Assert.Contains(instead, Assert.Single(SearchQueryReader.Read(text).Hints), StringComparison.Ordinal);

    [Theory]
    [InlineData("score: trent reznor", "score trent reznor")]
    [InlineData("score: se7en", "score se7en")]
    [InlineData("year:soon moss", "year soon moss")]
    [InlineData("score:11 moss", "moss")]
    public void What_was_hardly_meant_as_a_filter_is_looked_for(string text, string words)
    {
        var query = SearchQueryReader.Read(text);
        Assert.Equal(words, string.Join(' ', query.Words));
        Assert.Equal(words, FoldedWords.Text(query.Plain));
        Assert.False(query.HasFilters);
    }

    [Theory]
    [InlineData("a b c d e f g h i j k l m n o p a b")]
    [InlineData("genre:a genre:b genre:c genre:d cast:e")]
    public void What_is_just_as_much_as_is_looked_for_is_not_spoken_of(string text) => Assert.Empty(SearchQueryReader.Read(text).Hints);

    [Fact]
    public void Full_width_signs_are_what_they_look_like()
    {
        var query = SearchQueryReader.Read("ｄｉｒｅｃｔｏｒ：devos ＂moss and soup＂ CAST：＂Liyo Gong＂");
        Assert.Equal(["devos"], query.Directors);
        Assert.Equal(["Liyo Gong"], query.Cast);
        Assert.Equal(["moss", "and", "soup"], Assert.Single(query.Phrases));
        Assert.Empty(query.Words);
        Assert.Empty(query.Hints);
    }

    [Fact]
    public void A_filter_may_have_a_space_behind_its_colon()
    {
        var query = SearchQueryReader.Read("moss director: devos cast: \"Liyo Gong\" genre: drama score: >= 8 soup");
        Assert.Equal(["devos"], query.Directors);
        Assert.Equal(["Liyo Gong"], query.Cast);
        Assert.Equal(["drama"], query.Genres);
        Assert.Equal(["moss", "soup"], query.Words);
        Assert.Equal((16, 20), (query.Scores!.Value.Least.Halves, query.Scores.Value.Most.Halves));
        Assert.Empty(query.Hints);
    }

    [Theory]
    [InlineData("Alien: Romulus")]
    [InlineData("2:22")]
    [InlineData("https://corner.example/films")]
    [InlineData("“re:play”")]
    [InlineData("a:b")]
    [InlineData("Spider-Man")]
    [InlineData("soup - moss")]
    [InlineData("-1")]
    public void What_only_looks_like_a_filter_is_not_spoken_of(string text) => Assert.Empty(SearchQueryReader.Read(text).Hints);

    [Fact]
    public void A_text_can_be_read_as_words_whatever_it_looks_like()
    {
        var query = SearchQueryReader.ReadWords(" score:  \"8\" Score ");
        Assert.Equal(["score", "8"], query.Words);
        Assert.False(query.HasFilters);
        Assert.Equal("score:  \"8\" Score", query.Plain);
    }

    [Theory]
    [InlineData("2001: A Space Odyssey", "2001 a space odyssey")]
    [InlineData("Mission: Impossible", "mission impossible")]
    [InlineData("title:here", "title here")]
    [InlineData("here here HERE", "here")]
    [InlineData("\"lonely", "lonely")]
    [InlineData("mid\"quote\" end", "mid quote end")]
    [InlineData("OR AND NOT NEAR(a b, 3) * ^ - +", "or and not near a b 3")]
    public void What_is_no_filter_is_words(string text, string words) => Assert.Equal(words, string.Join(' ', SearchQueryReader.Read(text).Words));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    [InlineData("…!?")]
    public void Nothing_asks_for_nothing(string? text) => Assert.True(SearchQueryReader.Read(text).IsEmpty);

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var query = SearchQueryReader.Read(new string('a', 199) + "😀 tail");
        Assert.Equal(199, query.Text.Length);
        Assert.Contains("only the first 200", Assert.Single(query.Hints), StringComparison.Ordinal);
        Assert.Empty(SearchQueryReader.Read(new string('a', 200) + "   ").Hints);
        Assert.Equal(16, SearchQueryReader.Read(string.Join(' ', Enumerable.Range(100, 60))).Words.Count);
    }

    [Property(MaxTest = 500)]
    public bool Anything_can_be_read(string text) => SearchQueryReader.Read(text).Text.Length <= SearchQueryReader.LongestText;

    [Property(MaxTest = 300)]
    public bool Any_mixture_of_signs_can_be_read(int[] choice)
    {
        string[] signs = ["\"", "”", ":", "director:", "year:", "score:>=", "..", " ", "\0", "\ud83c", "\udfac", "é", "e\u0301", "x", "'", "(", "*", "\u202e", "\ufffe", "10"];
        var text = string.Concat((choice ?? []).Select(number => signs[(int)((uint)number % signs.Length)]));
        var query = SearchQueryReader.Read(text);
        return query.Words.Concat(query.Phrases.SelectMany(words => words)).All(word => word.Length > 0 && word == FoldedWords.Text(word));
    }
}
