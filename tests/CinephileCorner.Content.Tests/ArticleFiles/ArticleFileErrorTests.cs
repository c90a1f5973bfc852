namespace CinephileCorner.Content.Tests.ArticleFiles;

public class ArticleFileErrorTests
{
    [Theory]
    [InlineData("runtime: 84 mins long", "3:10: error: Runtime “84 mins long” is not a length; write “84 minutes”")]
    [InlineData("score: 11/10", "3:8: error: Score “11/10” is more than ten; write a number from 0 to 10, halves allowed")]
    [InlineData("score: 4/5", "3:8: error: Score “4/5” is not out of ten; write “8/10”")]
    [InlineData("score: 7.3", "3:8: error: Score “7.3” is neither a whole nor a half point; write “7.5/10”")]
    [InlineData("score: -1", "3:8: error: Score “-1” is not a score; write “7/10” or “7.5/10”")]
    [InlineData("year: 24", "3:7: error: Year “24” is not a year of the cinema")]
    [InlineData("status: hidden", "3:9: error: “hidden” is no status; write “draft” or “published”")]
    [InlineData("kind: essay", "3:7: error: “essay” is no kind; write “review”, “ranking” or “news”")]
    [InlineData("type: opera", "3:7: error: “opera” is no type; write “film”, “short”, “series” or “season”")]
    [InlineData("series: [Three Colours, Dekalog]", "3:9: error: “series” takes one value; write “series: …” on one line")]
    [InlineData("series: '…'", "error: “…” is no name of a series; write “series: Three Colours”")]
    [InlineData("kind: news\nseries: Three Colours", "4:9: warning: Only a review says which series its film belongs to")]
    [InlineData("seires: Three Colours", "3:1: warning: The key “seires” is not known and is shown nowhere; write “series” if that is meant")]
    [InlineData("slug: Here 2024", "3:7: error: The slug “Here 2024” is not one; write “here-2024”")]
    [InlineData("slug: ../../etc", "3:7: error: The slug “../../etc” is not one; write “etc”")]
    [InlineData("slug: admin", "3:7: error: The slug “admin” is reserved for the site itself")]
    [InlineData("slug: feed.xml", "error: The slug “feed.xml” is not one; write “feed-xml”")]
    [InlineData("slug: ''", "error: The slug is empty")]
    [InlineData("slug: hеre", "error: The slug “hеre” mixes letters of two alphabets")]
    [InlineData("aliases: [/ok/, //evil.example/x]", "3:17: error: The alias “//evil.example/x” leads off the site")]
    [InlineData("aliases: ['https://evil.example/']", "error: The alias “https://evil.example/” leads off the site")]
    [InlineData("aliases: /a/../b", "3:10: error: The alias “/a/../b” is not a plain path")]
    [InlineData("aliases: /a/%2e%2e/b", "3:10: error: The alias “/a/%2e%2e/b” is not a plain path")]
    [InlineData("aliases: /Admin/users", "3:10: error: The alias “/Admin/users” belongs to the site itself")]
    [InlineData("published: yesterday", "3:12: error: Published “yesterday” is not a date; write “2024-12-08”")]
    [InlineData("published: 2024-02-30", "3:12: error: Published “2024-02-30” is not in the calendar")]
    [InlineData("published: 0001-01-01T00:00:00+14:00", "3:12: error: Published")]
    [InlineData("released: 9/2/2024", "3:11: error: Release date “9/2/2024” is not a date; write “2024-09-02” or “2024-02-09”, year first")]
    [InlineData("poster: ../x.jpg", "3:9: error: The poster “../x.jpg” does not lie beside the file")]
    [InlineData("poster: /media/../x.jpg", "3:9: error: The poster “/media/../x.jpg” does not lie beside the file")]
    [InlineData("poster: /media//etc/x.jpg", "3:9: error: The poster “/media//etc/x.jpg” does not lie beside the file")]
    [InlineData("poster: /other/x.jpg", "3:9: error: The poster “/other/x.jpg” does not lie beside the file")]
    [InlineData("posterFocus: left", "3:14: error: “left” is no point of a picture")]
    [InlineData("art: {hue: 400}", "3:12: error: “400” is no hue; write a whole number from 0 to 359")]
    [InlineData("art: {mood: nigth}", "3:13: error: “nigth” is no mood; write “night”")]
    [InlineData("art: {pattern: stripes}", "3:16: error: “stripes” is no pattern; write one of strata, rain")]
    [InlineData("art: {ratio: 9}", "3:14: error: “9” is no ratio")]
    [InlineData("links: ['javascript:alert(1)']", "3:10: error: The link “javascript:alert(1)” is not an address on the web")]
    [InlineData("cast: Stefan Gota, Liyo Gong (ShuXiu", "3:30: error: The bracket in “Liyo Gong (ShuXiu” is not closed")]
    [InlineData("title: Here: A Review", "error: The value of title holds a colon, which YAML reads as another key; put the value in quotes")]
    [InlineData("title: *Here* is fine", "3:8: error: A value that begins with * is a YAML alias")]
    [InlineData("author: &me Ada", "3:9: error: A value that begins with & is a YAML anchor")]
    [InlineData("author: !!str Ada", "3:9: error: A value that begins with ! is a YAML tag")]
    [InlineData("author: Ada\nauthor: Ben", "4:1: error: The key “author” is written twice")]
    [InlineData("deep: [[[[[[[[x]]]]]]]]", "error: The front matter is nested too deep")]
    [InlineData("tags: [[a], b]", "error: “tags” takes a list of words")]
    [InlineData("realeased: 2024-02-09", "3:1: warning: The key “realeased” is not known and is shown nowhere; write “released” if that is meant")]
    [InlineData("score: 7\nupdated: 2020-01-01\npublished: 2021-01-01", "4:10: warning: The article is updated before it is published")]
    [InlineData("posterAlt: Moss", "3:12: warning: There is no poster for this to describe")]
    public void Front_matter_says_what_is_wrong_where_and_what_to_write(string line, string message) =>
        Assert.Contains(char.IsDigit(message[0]) ? "here-2024.md:" + message : message, Reading.Said(Reading.Review(line)));

    [Theory]
    [InlineData("Score: 7/10\n\n- Runtime: 84 mins long", "7:12: error: Runtime “84 mins long” is not a length; write “84 minutes”")]
    [InlineData("Score: 7/10\n\n- Release Date: February 30, 2024", "7:17: error: Release date “February 30, 2024” is not in the calendar")]
    [InlineData("Score: seven\n\n- Cast: Ada Marsh", "5:8: error: Score “seven” is not a score")]
    [InlineData("Score: 7/10\n\n- Cast: Ada Marsh\n- Gener: Drama", "8:3: warning: “Gener” is no fact we know and is left out; write “Genre”")]
    [InlineData("Score: 7/10\n\n- Cast: Ada Marsh\n- Cinema: Rialto\n- Rated: R", "8:3: warning: “Cinema” is no fact we know")]
    [InlineData("Score: 7/10\n\n- Runtime: 84\n- Runtime: 90", "8:3: warning: “Runtime” is stated twice; the first counts")]
    [InlineData("Score: 7/10\n\n- Cast:\n- Rated: R", "7:3: warning: “Cast” has no value")]
    [InlineData("Score: 7/10\n\n- Read about Here (2024) on [W](ftp://x.example)", "7:33: error: The link “ftp://x.example” is not an address on the web")]
    public void The_fact_block_says_what_is_wrong_where_and_what_to_write(string facts, string message) =>
        Assert.Contains(message, Reading.Said(Reading.Facts(facts)));

    [Fact]
    public void All_problems_come_at_once_in_the_order_of_the_file()
    {
        var said = Reading.Of("---\nstatus: x\nkind: y\n---\n\nMoss.\n\nScore: 12/10\n\n- Runtime: long\n").Problems;
        Assert.Equal([2, 3, 8, 10], said.Where(problem => problem.Severity == Severity.Error && problem.Column > 1).Select(problem => problem.Line));
    }

    [Fact]
    public void Front_matter_that_is_not_closed_is_refused() =>
        Assert.Contains("here-2024.md:1:1: error: The front matter is not closed; write a line of ---", Reading.Said("---\ntitle: x\n\nText.\n"));

    [Fact]
    public void News_with_neither_film_nor_title_is_told_what_to_write() =>
        Assert.Contains("error: The article has no headline; write “title:”", Reading.Said("Text.\n"));

    [Fact]
    public void A_review_has_to_name_its_film() =>
        Assert.Contains("error: The review does not say which film it is about", Reading.Said("# Moss\n\nText.\n\nScore: 7/10\n"));

    [Fact]
    public void Where_front_matter_and_fact_block_differ_the_front_matter_counts_and_says_so()
    {
        var reading = Reading.Of("---\nfilm: Here\nruntime: 84\n---\nMoss.\n\nScore: 7/10\n\n- Runtime: 90 minutes\n");
        Assert.Equal(84, Reading.File(reading).RuntimeMinutes);
        Assert.Contains("3:10: warning: Runtime is “84 minutes” here and “90 minutes” in the fact block; the front matter counts; delete it here or in line 9", string.Join('\n', reading.Problems));
    }

    [Fact]
    public void A_score_on_news_is_ignored_with_a_warning()
    {
        var reading = Reading.Of("---\ntitle: x\nkind: news\nscore: 7\n---\nText.\n");
        Assert.Null(Reading.File(reading).Score);
        Assert.Contains("warning: Only a review has a score", string.Join('\n', reading.Problems));
    }

    [Theory]
    [InlineData("title: Here: again", "here-2024.md:2:12: error: The value of title holds a colon, which YAML reads as another key; put the value in quotes: title: \"…\"")]
    [InlineData("author: Ada\n\ttitle: x", "here-2024.md:3:1: error: The line begins with a tab, which YAML does not allow; indent it with spaces")]
    [InlineData("title: &a x", "here-2024.md:2:8: error: A value that begins with & is a YAML anchor, which is not read here; put the value in quotes")]
    public void Front_matter_that_cannot_be_read_is_told_of_once(string matter, string message) => Assert.Equal(message, Reading.Said($"---\n{matter}\n---\n\nMoss.\n"));

    [Fact]
    public void Front_matter_that_is_not_closed_is_told_of_once() =>
        Assert.Equal("here-2024.md:1:1: error: The front matter is not closed; write a line of --- below its last key", Reading.Said("---\ntitle: x\n\nMoss.\n"));

    [Theory]
    [InlineData("1.5h", "write “90 minutes”")]
    [InlineData("1,25 hours", "write “75 minutes”")]
    [InlineData("90+", "write “90 minutes”")]
    public void A_length_that_is_none_is_told_with_the_one_that_is_meant(string length, string remedy) =>
        Assert.Contains(remedy, Reading.Said(Reading.Facts($"Score: 7/10\n\n- Runtime: {length}\n- Read about Here (2024)")), StringComparison.Ordinal);

    [Fact]
    public void Two_films_in_one_block_are_told_of() =>
        Assert.Contains("here-2024.md:8:3: warning: Another film, “Here (2024)”, is named in line 7, and counts", Reading.Said(Reading.Facts("Score: 7/10\n\n- Read about Here (2024)\n- Read about There (2023) on IMDb")), StringComparison.Ordinal);
}
