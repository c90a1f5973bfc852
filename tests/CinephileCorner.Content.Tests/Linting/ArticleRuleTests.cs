using System.Text;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Linting;
using CinephileCorner.Content.Tests.ArticleFiles;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Domain.Articles;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Linting;

/// <summary>What the linter says of an article as a whole, and how it is told to be silent.</summary>
public class ArticleRuleTests
{
    // Files name them: one that is renamed or gone is switched on again in all of them.
    private static readonly string[] Ids =
    [
        "missing-fact", "score-differs", "name-differs", "unbalanced-quote", "unbalanced-emphasis", "repeated-word", "dead-link", "missing-alt", "poster-alt", "headline-length", "summary-length", "open-spoiler",
        "spoiler-fence", "open-mention", "unclear-mention", "heading-skip", "near-double", "new-name", "joined-facts",
    ];

    [Fact]
    public void The_rules_keep_their_ids() => Assert.Equal(Ids, ArticleLinter.RuleIds);

    [Fact]
    public void A_name_in_brackets_that_means_nothing_or_several_is_marked_with_what_to_write()
    {
        var none = new HashSet<int>();
        var context = new LintContext(_ => true)
        {
            Names = new KnownNames(
                [new KnownFilm(1, "Solaris", 1972, null, none), new KnownFilm(2, "Solaris", 2002, null, none), new KnownFilm(3, "Blitz", 2024, "Steve McQueen", none)],
                [new KnownPerson(1, "Tom Holland", "actor"), new KnownPerson(2, "Tom Holland", "director")]),
        };
        const string Prose = "⟦[[Solaris]]⟧, [[Solaris (1972)]], ⟦[[No Such Film (1999)|that]]⟧, [[!Nobody]], [[Blitz]], [[Here]], [[Bas Devos]], ⟦[[Tom Holland]]⟧.";
        var bare = Prose.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        Assert.Equal(Prose, Linted.Marked("unclear-mention", bare, context));
        Assert.Equal(bare, Linted.Marked("unclear-mention", bare));
        Assert.Equal(
            ["write “[[Solaris (1972)]]” or “[[Solaris (2002)]]”", "correct the name, or take the brackets out", "write “[[Tom Holland [actor]]]” or “[[Tom Holland [director]]]”"],
            Linted.Of(Linted.Review(bare), context: context).Where(finding => finding.RuleId == "unclear-mention").Select(finding => finding.Remedy));
    }

    [Fact]
    public void A_review_without_fault_has_no_finding() => Assert.Empty(Linted.Of(Linted.Review("Soup is *how* it begins, “with moss”.\n\nIt ends so.")));

    [Theory]
    [InlineData("- Crew: Bas Devos (art direction)", true)]
    [InlineData("- Crew: Bas Devos (casting director)", true)]
    [InlineData("- Crew: Bas Devos", true)]
    [InlineData("- Crew: Bas Devos (writer, director)", false)]
    [InlineData("- Crew: Bas Devos (co-director)", false)]
    [InlineData("- Director: Bas Devos", false)]
    public void Only_who_directs_is_a_director(string crew, bool isMissing)
    {
        var findings = Linted.Of($"# Here Review\n\nMoss.\n\nScore: 7/10\n\n{crew}\n- Genre: Drama\n- Runtime: 84 minutes\n- Read about Here (2024)\n");
        Assert.Equal(isMissing, findings.Any(finding => finding is { RuleId: "missing-fact", What: "The review does not state the director" }));
    }

    [Fact]
    public void Facts_that_are_missing_are_named_where_the_facts_stand()
    {
        var findings = Linted.Of("---\ntitle: Here Review\nfilm: Here\n---\n\nMoss.\n", context: new LintContext()).Where(finding => finding.RuleId == "missing-fact").ToList();
        Assert.Equal(["score", "director", "runtime", "genres"], findings.Select(finding => finding.What.Split(' ')[^1]).Where(fact => fact != "year"));
        Assert.All(findings, finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Empty(Linted.Of("# News\n\nMoss.\n", ArticleKind.News));
    }

    [Theory]
    [InlineData("Score - 7/10")]
    [InlineData("Final Score: 7/10")]
    [InlineData("Score 7 out of 10")]
    public void A_score_in_words_that_are_not_read_is_told_and_mended(string line)
    {
        var text = $"# Here Review\n\nMoss.\n\n{line}\n\n- Genre: Drama\n- Runtime: 84 minutes\n- Read about Here (2024)\n";
        var finding = Assert.Single(Linted.Of(text), one => one is { RuleId: "missing-fact", Severity: Severity.Warning });
        Assert.Equal((5, 1, line.Length, "Score: 7/10"), (finding.Line, finding.Column, finding.Length, finding.Fix!.Replacement));
        Assert.DoesNotContain(Linted.Of(text.Replace(line, "Score: 7/10", StringComparison.Ordinal)), one => one.What.Contains("score", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_people_or_genres_without_a_comma_are_told()
    {
        var text = Linted.Review("Moss.").Replace("Liyo Gong (ShuXiu)", "Liyo Gong and Tadeusz Opoka", StringComparison.Ordinal).Replace("Genre: Drama", "Genre: Drama / Romance", StringComparison.Ordinal);
        Assert.Equal(["“Liyo Gong and Tadeusz Opoka” is read as one person", "“Drama / Romance” is read as one genre"], Linted.Of(text).Select(finding => finding.What));
        Assert.All(Linted.Of(text), finding => Assert.True(finding.Length > 0 && text.Split('\n')[finding.Line - 1].Substring(finding.Column - 1, finding.Length) == finding.What[1..(finding.Length + 1)]));
        Assert.Empty(Linted.Of(Linted.Review("Moss.").Replace("Liyo Gong (ShuXiu)", "Key and Peele", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rule_is_switched_off_by_its_id_and_a_reason()
    {
        const string Text = "---\ntitle: Here\nlint:\n  repeated-word: the title of a song\n---\n\nSay the the.\n";
        Assert.DoesNotContain(Linted.Of(Text, ArticleKind.News), finding => finding.RuleId == "repeated-word");
        var silent = Linted.Of(Text.Replace(" the title of a song", "", StringComparison.Ordinal), ArticleKind.News);
        Assert.Contains(silent, finding => finding is { RuleId: "lint-switch", Line: 4, Column: 3, Length: 13 });
        Assert.Contains(silent, finding => finding.RuleId == "repeated-word");
        Assert.Contains(Linted.Of(Text.Replace("repeated-word", "repeated-wrod", StringComparison.Ordinal), ArticleKind.News), finding => finding is { RuleId: "lint-switch", Remedy: "write “repeated-word”" });
        Assert.Contains(Linted.Of("---\ntitle: Here\nlint: off\n---\n\nMoss.\n", ArticleKind.News), finding => finding is { RuleId: "lint-switch", Line: 3, Column: 7 });
        Assert.DoesNotContain(Linted.Of("---\ntitle: Here\nlint: {repeated-word: so be it}\n---\n\nSay the the.\n", ArticleKind.News), finding => finding.RuleId == "repeated-word");
    }

    [Fact]
    public void Links_to_articles_that_are_not_there_are_dead_and_say_where_they_lead()
    {
        var context = new LintContext(path => path == "/reviews/here-2024");
        var dead = Linted.Of(Linted.Review("[a](/reviews/here-2024) [b](/reviews/gone#x) [c](/films/any) [d](https://example.org/reviews/gone) [e](here-2024.md)"), context: context).Where(finding => finding.RuleId == "dead-link").ToList();
        Assert.Equal([(25, "/reviews/gone"), (100, null)], dead.Select(finding => (finding.Column, finding.Address)));
    }

    [Theory]
    [InlineData("[feed](/reviews/feed.xml) [again](/news/feed.json?a)")]
    [InlineData("[table](/rankings/best.csv)")]
    public void Feeds_and_tables_stand_beside_the_articles_and_are_not_dead(string prose) =>
        Assert.DoesNotContain(Linted.Of(Linted.Review(prose), context: new LintContext(_ => false)), finding => finding.RuleId == "dead-link");

    [Fact]
    public void Pictures_need_words_unless_they_are_decoration()
    {
        const string Prose = "![Moss](a.jpg)\n\n![](/media/b.jpg)\n\n![ ](c.jpg)\n\n![**Moss**](d.jpg)";
        Assert.Equal("![Moss](a.jpg)\n\n⟦![](/media/b.jpg)⟧\n\n⟦![ ](c.jpg)⟧\n\n![**Moss**](d.jpg)", Linted.Marked("missing-alt", Prose));
        Assert.Equal("![Moss](a.jpg)\n\n![](/media/b.jpg)\n\n⟦![ ](c.jpg)⟧\n\n![**Moss**](d.jpg)", Linted.Marked("missing-alt", Prose, new LintContext { IsDecorative = url => url == "/media/b.jpg" }));
        Assert.Contains(Linted.Of("---\ntitle: Here\nposter: here.jpg\n---\n\nMoss.\n", ArticleKind.News), finding => finding is { RuleId: "poster-alt", Line: 3, Column: 9, Length: 8 });
    }

    [Fact]
    public void Long_headlines_and_summaries_are_told_where_they_stand()
    {
        var (headline, summary) = (new string('h', 101), new string('s', 161));
        var findings = Linted.Of($"---\nsummary: {summary}\n---\n\n# {headline}\n\nMoss.\n", ArticleKind.News);
        Assert.Equal([("summary-length", 2, 10, 161), ("headline-length", 5, 3, 101)], findings.Select(finding => (finding.RuleId, finding.Line, finding.Column, finding.Length)));
        Assert.Empty(Linted.Of($"---\nsummary: {summary[1..]}\n---\n\n# {headline[1..]}\n\nMoss.\n", ArticleKind.News));
    }

    [Fact]
    public void A_heading_that_skips_a_level_is_told() =>
        Assert.Equal("## One\n\na\n\n#### ⟦Three⟧\n\nb", Linted.Marked("heading-skip", "## One\n\na\n\n#### Three\n\nb"));

    [Fact]
    public void Each_line_of_text_pasted_from_a_page_is_a_paragraph()
    {
        var line = string.Concat(Enumerable.Repeat("It goes on and on in this manner for a while. ", 4));
        var text = $"Here Review: Moss\n{line}{line}He said “no.\n{line}{line}He said “yes.”\n{line}The end of it all, of the\nthe end of it all, then. {line}";
        var findings = Linted.Of(text, ArticleKind.News).Where(finding => finding.RuleId is "unbalanced-quote" or "repeated-word").ToList();
        Assert.Equal([("unbalanced-quote", 2)], findings.Select(finding => (finding.RuleId, finding.Line)));
    }

    [Fact]
    public void The_same_is_said_whatever_the_line_ends_and_the_mark_at_the_start()
    {
        var text = Linted.Review("It is the\nthe end “of it.\n\nI give it 3/10.");
        byte[] windows = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))];
        var reading = ArticleFileReader.Read("here-2024.md", windows, new ArticleFileContext(ArticleKind.Review, TimeZoneInfo.Utc));
        Assert.Equal(Linted.Of(text), ArticleLinter.Lint(reading.File!, ArticleLinter.TextOf(windows), new LintContext(_ => true)));
    }

    [Fact]
    public void The_articles_that_ship_with_the_site_have_no_warning()
    {
        var wrong = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Reading.Root(), "content"), "*.md", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(path);
            var kind = ArticleAddress.KindOf(Path.GetFileName(Path.GetDirectoryName(path)!));
            var file = ArticleFileReader.Read(Path.GetFileName(path), bytes, new ArticleFileContext(kind, TimeZoneInfo.Utc)).File!;
            wrong.AddRange(ArticleLinter.Lint(file, ArticleLinter.TextOf(bytes), new LintContext(_ => true)).Where(finding => finding.Severity > Severity.Note).Select(finding => finding.ToProblem(path).ToString()));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Property(MaxTest = 300)]
    public void Whatever_the_text_holds_places_and_fixes_lie_in_it(string? prose, byte[] signs)
    {
        string[] words = ["the ", "the ", "“", "”", "\"", "*", "**", "_", "\n", "\n\n", "::: spoiler", ":::", "[[", "![](x)", "[a](/reviews/x)", "> ", "- ", "# ", "‘90s ", "‘n’ ", "&amp;", "&quot;", "Stephan Gota ", "8/10", "`", "|", "😀", "\t", "\\"];
        var text = Linted.Review("x " + prose?.Replace('\0', ' ') + string.Concat(signs.Select(sign => words[sign % words.Length])));
        var bytes = Encoding.UTF8.GetBytes(text);
        if (ArticleFileReader.Read("here-2024.md", bytes, new ArticleFileContext(ArticleKind.Review, TimeZoneInfo.Utc)).File is not { } file)
            return;
        text = ArticleLinter.TextOf(bytes);
        var lines = text.Split('\n');
        foreach (var finding in ArticleLinter.Lint(file, text, new LintContext(_ => false)))
        {
            Assert.InRange(finding.Line, 1, lines.Length);
            Assert.InRange(finding.Column, 1, lines[finding.Line - 1].Length + 1);
            if (finding.Fix is { } fix)
                Assert.True(fix.Start >= 0 && fix.Length >= 0 && fix.Start + fix.Length <= text.Length);
        }
    }
}
