using CinephileCorner.Content.Editing;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Content.Tests.Markdown;

namespace CinephileCorner.Content.Tests.Editing;

public class PastedHtmlTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "<p>One <b>bold</b> and <i>italic</i> word.</p><p>Two.</p>", "One **bold** and *italic* word.\n\nTwo." },
        { "<h1>Head</h1><p>Text</p><h3>Lower</h3>", "## Head\n\nText\n\n### Lower" },
        { "<p>See <a href='https://example.org/a_(b)'>this page</a>.</p>", "See [this page](https://example.org/a_%28b%29)." },
        { "<p><a href='javascript:alert(1)'>bad</a></p>", "bad" },
        { "<ul><li>One</li><li>Two<ul><li>Two and a half</li></ul></li></ul><p>After</p>", "- One\n- Two\n  - Two and a half\n\nAfter" },
        { "<ol start='3'><li>Three</li><li>Four</li></ol>", "3. Three\n4. Four" },
        { "<blockquote><p>Said</p><p>so</p></blockquote>", "> Said\n>\n> so" },
        { "<p>line one<br>line two</p>", "line one\nline two" },
        { "<p>“Curly” quotes – and dashes</p>", "“Curly” quotes – and dashes" },
        { "<p>2 * 3 [sic] _under_ <b>x</b></p>", "2 \\* 3 \\[sic\\] \\_under\\_ **x**" },
        { "<p># not a heading</p><p>1. not a list</p><p>- nor this</p>", "\\# not a heading\n\n1\\. not a list\n\n\\- nor this" },
        { "<b style='font-weight:normal'><p><span style='font-weight:700'>Docs bold</span> <span style='font-style:italic'>slanted</span></p></b>", "**Docs bold** *slanted*" },
        { "<p><b> spaced </b>word</p>", "**spaced** word" },
        { "<img src='x.png' alt='A still'>", "A still" },
        { "<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>", "A · B\n\nC · D" },
        { "<!--[if gte mso 9]><xml>junk</xml><![endif]--><style>p{}</style><p class=MsoNormal>Word<o:p></o:p></p>", "Word" },
        { "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>First</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Second</p>", "- First\n2. Second" },
        { "<p class=MsoNormal>A <b style='mso-bidi-font-weight:normal'>bold</b>, a <i style='mso-bidi-font-style:normal'>slanted</i> and a <span style='mso-bidi-font-weight:bold'>plain</span> word<o:p></o:p></p>", "A **bold**, a *slanted* and a plain word" },
        { "<p><span style='Font-Weight : 700; color:#000'>Heavy</span> and <em style='font-style:normal'>upright</em></p>", "**Heavy** and upright" },
        { "<script>alert(1)</script><p>Only this</p>", "Only this" },
        { "plain words", "plain words" },
        { "", "" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Rich_text_becomes_Markdown(string html, string expected) => Assert.Equal(expected, PastedHtml.ToMarkdown(html));

    [Theory]
    [InlineData("<p><b><script>")]
    [InlineData("<div><div><div>")]
    [InlineData("<ul><li><ul><li>")]
    [InlineData("<b><i>")]
    public void Depth_without_end_loses_no_word_and_comes_to_an_end(string nested)
    {
        var html = string.Concat(Enumerable.Repeat(nested, 5_000)) + "the last word";
        var markdown = PastedHtml.ToMarkdown(html);
        if (!nested.Contains("script", StringComparison.Ordinal))
            Assert.Contains("the last word", markdown, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("xss/html5sec.txt")]
    [InlineData("xss/payloadbox-xss.txt")]
    [InlineData("xss/dompurify-expect.json")]
    public void Nothing_that_is_pasted_becomes_markup(string corpus)
    {
        foreach (var payload in Corpus.Payloads(corpus).Where(payload => payload.Length < 30_000))
        {
            var markdown = PastedHtml.ToMarkdown("<p>" + payload + "</p>");
            var rendered = MarkdownRenderer.Render(markdown.Length > 0 ? markdown : "none", new MarkdownContext { PictureUrl = _ => null, PictureSize = _ => null });
            AllowedDom.Check(rendered);
        }
    }
}
