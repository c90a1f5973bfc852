using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

public class CorpusTests
{
    private static readonly MarkdownContext Media = new() { PictureUrl = path => "/media/" + path };

    [SkippableTheory]
    [InlineData("xss/payloadbox-xss.txt")]
    [InlineData("xss/html5sec.txt")]
    [InlineData("xss/html_attributes.txt")]
    [InlineData("xss/html_tags.txt")]
    [InlineData("xss/javascript_events.txt")]
    [InlineData("xss/js_inject.txt")]
    [InlineData("xss/dompurify-expect.json")]
    [InlineData("xss/owasp-xss-filter-evasion.md")]
    [InlineData("strings/blns.json")]
    [InlineData("strings/null-bytes.txt")]
    [InlineData("strings/json-fuzzing.txt")]
    [InlineData("strings/email-invalid.txt")]
    [InlineData("strings/email-valid.txt")]
    public void Every_payload_becomes_harmless(string path)
    {
        foreach (var payload in Corpus.Payloads(path).Distinct(StringComparer.Ordinal))
            IsHarmless(payload, payload.Length < 5_000);
    }

    [SkippableTheory]
    [InlineData("markdown/commonmark-spec.txt")]
    [InlineData("markdown/gfm-spec.txt")]
    [InlineData("markdown/gfm-extensions.txt")]
    [InlineData("markdown/gfm-regression.txt")]
    public void Every_example_of_the_specifications_renders(string path)
    {
        var examples = Corpus.SpecExamples(path);
        Assert.NotEmpty(examples);
        foreach (var example in examples)
            AllowedDom.Check(MarkdownRenderer.Render(example, Media));
    }

    [SkippableTheory]
    [InlineData("xss/payloadbox-xss.txt")]
    [InlineData("xss/dompurify-expect.json")]
    public void The_sanitiser_alone_holds_against_every_payload(string path)
    {
        foreach (var payload in Corpus.Payloads(path).Where(payload => payload.Length < 5_000).Distinct(StringComparer.Ordinal))
        {
            try
            {
                Assert.Null(AllowedDom.Fault(MarkdownRenderer.Render(payload, Media, new Walls(false, false, true)).Html.Value));
            }
            catch (MarkdownRefusedException)
            {
                // A refusal is harmless.
            }
        }
    }

    private static void IsHarmless(string payload, bool inPlaces)
    {
        string[] bodies = inPlaces
            ? [payload, $"[x]({payload})\n\n![{payload}](a.jpg \"{payload}\")\n\n[[{payload}]]\n\n::: spoiler {payload}\n:::\n\n```{payload}\n```\n\n# {payload}\n\n|{payload}|\n|-|\n"]
            : [payload];
        foreach (var body in bodies)
        {
            try
            {
                AllowedDom.Check(MarkdownRenderer.Render(body, Media));
            }
            catch (MarkdownRefusedException)
            {
                // A refusal is harmless.
            }
        }
    }
}
