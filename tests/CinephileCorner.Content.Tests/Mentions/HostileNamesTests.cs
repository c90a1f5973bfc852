using CinephileCorner.Content.Markdown;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Content.Tests.Markdown;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Mentions;

/// <summary>Whatever prose and names hold, links are all that is added.</summary>
public class HostileNamesTests
{
    private static readonly MarkdownContext Media = new() { PictureUrl = path => "/media/" + path };

    private static readonly string[] Pieces =
    [
        "Bas Devos", " ", " ", "\n", "\n\n", "*", "**", "_", "*Casablanca*", "Evil Does Not Exist", "’s ", "'s ", "“", "”", "\"", "(2023)", "(", ")", "[[Here (2023)]]", "[[!Here]]", "[[", "]]",
        "::: spoiler\n", "\n:::\n", "`", "&", "&amp;", "<", ">", "<b>", "# ", "- ", "> ", "|", "[", "](https://a.b)", "~~", "é", "e\u0301", "\u00AD", "\u200B", "王家卫", "\ud83c", "\udfac", "½", "Part II", ".", ", ", "—",
    ];

    [SkippableTheory]
    [InlineData("xss/payloadbox-xss.txt")]
    [InlineData("xss/html5sec.txt")]
    [InlineData("xss/dompurify-expect.json")]
    [InlineData("xss/owasp-xss-filter-evasion.md")]
    [InlineData("strings/blns.json")]
    [InlineData("markdown/commonmark-spec.txt")]
    public void Every_payload_stays_harmless_as_prose_and_as_a_name(string path)
    {
        var payloads = Corpus.Payloads(path).Where(payload => payload.Length is > 1 and < 300).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(payloads);
        var names = new KnownNames(
            Names.OfSamples.Films.Concat(payloads.Select((payload, id) => new KnownFilm(10_000 + id, payload, 2000, null, new HashSet<int>()))),
            Names.OfSamples.People.Concat(payloads.Select((payload, id) => new KnownPerson(10_000 + id, payload, null))));
        foreach (var payload in payloads)
            Check($"{payload}\n\nSaid Bas Devos: *{payload}* (2000) and {payload}.", names);
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(Prose)])]
    public void Any_prose_reads_the_same_with_links_as_without(Written text) => Check(text.Text, Names.OfSamples.Index);

    private static void Check(string body, KnownNames names)
    {
        RenderedArticle article;
        try
        {
            article = MarkdownRenderer.Render(body, Media);
        }
        catch (MarkdownRefusedException)
        {
            return; // No prose, no names.
        }
        var found = MentionFinder.Find([article.Html], names, MentionSubject.None);
        foreach (var mention in found)
        {
            Assert.Equal(mention.Words, mention.Sentence.Substring(mention.Offset, mention.Words.Length));
            Assert.InRange(mention.Sentence.Length, 1, 400);
        }
        var html = MentionMarks.Link(article.Html, 0, found, mention => $"/films/{mention.FilmId ?? mention.PersonId}?a=1&b=\"");
        var (plain, linked) = (AllowedDom.Of(article.Html.Value), AllowedDom.Of(html.Value));
        Assert.Null(AllowedDom.Fault(html.Value));
        Assert.Equal(plain.TextContent, linked.TextContent);
        var added = linked.QuerySelectorAll("a[href^='/films/']").Length - plain.QuerySelectorAll("a[href^='/films/']").Length;
        Assert.Equal(found.Count(mention => !mention.IsPinned), added);
        Assert.Equal(plain.QuerySelectorAll("*").Length + added, linked.QuerySelectorAll("*").Length);
        Assert.Empty(linked.QuerySelectorAll("a a, code a[href^='/films/'], h2 a[href^='/films/']"));
    }

    public sealed record Written(string Text);

    public static class Prose
    {
        public static Arbitrary<Written> Texts() => Gen.Elements(Pieces).ListOf().Select(pieces => new Written(string.Concat(pieces))).ToArbitrary();
    }
}
