using System.Text;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.Tests.ArticleFiles;

public class ArticleFileReaderTests
{
    private const string Block = "Score: 7/10\n\n- Cast: Stefan Gota\n- Read about Here (2024) on Wikipedia\n";

    [Theory]
    [InlineData("2024-12-08", "2024-12-08T00:00:00-05:00")]
    [InlineData("2024-12-08T09:00:00-05:00", "2024-12-08T09:00:00-05:00")]
    [InlineData("2024-12-08 09:00Z", "2024-12-08T09:00:00+00:00")]
    [InlineData("2024-07-08 09:00", "2024-07-08T09:00:00-04:00")]
    [InlineData("2024-03-10T02:30", "2024-03-10T03:00:00-04:00")]
    [InlineData("2024-11-03T01:30", "2024-11-03T01:30:00-04:00")]
    public void A_moment_without_offset_is_meant_on_the_site(string written, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment), Reading.File(Reading.Review("published: " + written)).Published);

    [Theory]
    [InlineData("2024-03-10T02:30", "3:12: note: The clocks in America/New_York skip 2024-03-10T02:30; 2024-03-10 03:00 was taken")]
    [InlineData("2024-11-03T01:30", "3:12: note: The clocks in America/New_York show 2024-11-03T01:30 twice; the first was taken")]
    public void An_hour_the_clocks_skip_or_repeat_is_named(string written, string note) =>
        Assert.Contains(note, Reading.Said(Reading.Review("published: " + written)));

    [Theory]
    [InlineData("\"Live from \\\"Heaven\\\"\"", "Live from \"Heaven\"")]
    [InlineData("“Heaven” and “Hell”", "“Heaven” and “Hell”")]
    [InlineData("'\"Heaven\" and \"Hell\"'", "\"Heaven\" and \"Hell\"")]
    [InlineData("“Live from “Heaven””", "Live from “Heaven”")]
    [InlineData("'“Here” (2024)'", "Here")]
    [InlineData("'\"Here\"'", "Here")]
    [InlineData("“Here", "Here")]
    [InlineData("'Here\"'", "Here")]
    public void Quotation_marks_go_where_they_stand_around_the_whole_title(string written, string title) =>
        Assert.Equal(title, Reading.File($"---\nfilm: {written}\n---\n\nMoss.\n", folder: ArticleKind.Review).Film!.Title);

    [Fact]
    public void An_entry_keeps_the_marks_around_its_last_word() =>
        Assert.Equal(["A, B and \"C\"", "Here"], Reading.File("# x\n\n## 2. A, B and \"C\" (2007)\n\nText.\n\n## 1. \"Here\" (2024)\n\nText.\n", folder: ArticleKind.Ranking).Entries.Select(entry => entry.Title));

    [Fact]
    public void The_kind_is_stated_or_the_folder_or_told_by_the_fact_block()
    {
        Assert.Equal(ArticleKind.News, Reading.File("---\nkind: news\ntitle: x\n---\nText.\n\n" + Block, folder: ArticleKind.Review).Kind);
        Assert.Equal(ArticleKind.Ranking, Reading.File("# x\n\nText.\n", folder: ArticleKind.Ranking).Kind);
        Assert.Equal(ArticleKind.Review, Reading.File("# x\n\nText.\n\n" + Block).Kind);
        Assert.Equal(ArticleKind.News, Reading.File("# x\n\nText.\n").Kind);
    }

    [Fact]
    public void The_film_of_a_review_is_found_in_its_headline_and_the_year_in_its_name()
    {
        var reading = Reading.Of("# Here Review: Moss\n\nText.\n\nScore: 7/10\n");
        Assert.Equal(new FilmName("Here", 2024), Reading.File(reading).Film);
        Assert.Contains("note: The headline was taken to mean the film “Here (2024)”", string.Join('\n', reading.Problems));
    }

    [Fact]
    public void A_list_in_prose_is_no_fact_block()
    {
        var text = "# x\n\nText.\n\n- Cast: superb\n- Music: less so\n\nMore.\n";
        Assert.Equal(text[5..].TrimEnd(), Reading.File(text).Body);
    }

    [Fact]
    public void Facts_without_a_score_count_at_the_end() =>
        Assert.Equal(84, Reading.File("# Here Review\n\nText.\n\n- Cast: Stefan Gota\n- Runtime: 84 min\n").RuntimeMinutes);

    [Fact]
    public void Text_behind_the_facts_belongs_to_the_body() =>
        Assert.Equal("Text.\n\nAn afterthought.\n\n- One\n- Two: three", Reading.File("# x\n\nText.\n\n" + Block + "\nAn afterthought.\n\n- One\n- Two: three\n").Body);

    [Fact]
    public void A_fact_list_below_its_key_is_read() =>
        Assert.Equal(["Stefan Gota", "Liyo Gong"], Reading.File(Reading.Facts("Score: 7/10\n\n- Cast:\n  - Stefan Gota\n  - Liyo Gong\n- Rated: R")).Cast.Select(credit => credit.Person.Name));

    [Fact]
    public void A_heading_in_code_is_no_headline() =>
        Assert.Equal("Real", Reading.File("```\n# Not\n```\n\n# Real\n\nText.\n").Headline);

    [Fact]
    public void The_source_is_kept_byte_for_byte()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF# x\r\n\r\nText.");
        Assert.Equal(bytes, Reading.File(Reading.Of(bytes)).Source.ToArray());
    }

    [Fact]
    public void Remarks_and_keys_shown_nowhere_stay_out_of_the_public_source()
    {
        var source = Reading.File("---\n# canary\ntitle: Moss # canary\nsecret: |\n  canary\nslug: moss # canary\ntags:\n  # canary\n  - a\n---\n\nText.\n").PublicSource;
        Assert.Equal("---\ntitle: Moss\ntags:\n  - a\n---\n\nText.\n", source);
        Assert.Equal("Text.\n", Reading.File("---\nslug: moss\nstatus: draft\n---\n\n# x\n\nText.\n").PublicSource[5..]);
        Assert.DoesNotContain("canary", Reading.File("---\n{title: Moss, secret: canary}\n---\n\nText.\n").PublicSource);
    }

    [Fact]
    public void A_stray_byte_in_UTF8_leaves_its_other_accents_whole() =>
        Assert.Equal("Chloë, Zoë, café", Reading.File(Reading.Of([.. "# x\n\nChloë, Zoë, caf"u8, 0xE9])).Body);

    [Fact]
    public void NUL_is_refused_and_other_control_characters_become_spaces()
    {
        Assert.Contains("here-2024.md:3:2: error: A NUL character", Reading.Said("# x\n\na\0b"));
        var reading = Reading.Of("# x\n\na\u0007b");
        Assert.Equal("a b", Reading.File(reading).Body);
        Assert.Contains("here-2024.md:3:2: warning: 1 control characters (the first is U+0007)", string.Join('\n', reading.Problems));
    }

    [Fact]
    public void Numbers_given_twice_or_missing_in_a_ranking_are_named()
    {
        var said = Reading.Said("# x\n\n## 5. A (2001)\n\nT.\n\n## 5. B (2002)\n\n## 3. C (2003)\n", folder: ArticleKind.Ranking);
        Assert.Contains("7:4: warning: Number 5 is given twice, first in line 3", said);
        Assert.Contains("3:4: warning: The ranking has no number 4", said);
    }

    [Fact]
    public void A_byline_and_labels_on_lines_of_their_own_do_not_hide_a_pasted_page()
    {
        var paragraph = string.Concat(Enumerable.Repeat("A long sentence about moss. ", 8)).Trim();
        var file = Reading.File($"Here Review: Moss\nBy Ada Marsh\n{paragraph}\n{paragraph}\nScore:\n7/10\nCast:\nStefan Gota, Liyo Gong\nRuntime:\n84 minutes\nRead about Here (2024) on IMDb");
        Assert.Equal(("Here Review: Moss", $"By Ada Marsh\n\n{paragraph}\n\n{paragraph}"), (file.Headline, file.Body));
        Assert.Equal((14, 2, 84), (file.Score!.Value.Halves, file.Cast.Count, file.RuntimeMinutes));
    }

    [Theory]
    [InlineData("here.jpg")]
    [InlineData("stills/here.webp")]
    [InlineData("/media/0123abcd.png")]
    public void A_poster_lies_beside_the_file_or_was_uploaded(string path)
    {
        var reading = Reading.Of(Reading.Review($"poster: {path}\nposterAlt: Moss"));
        Assert.DoesNotContain("poster", string.Join('\n', reading.Problems), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(path, Reading.File(reading).Poster!.Path);
    }
}
