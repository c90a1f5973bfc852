using AngleSharp.Dom;
using CinephileCorner.Web.Tests.Architecture;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

public class HostileTextTests
{
    // What the pages themselves are made of; nothing of a file may add to it.
    private static readonly HashSet<string> Ours = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "button", "code", "del", "details", "div", "form", "h1", "h2", "h3", "input", "ins", "label", "li", "main", "mark", "nav", "ol", "p", "section", "span", "strong", "summary", "textarea", "time", "ul",
    };

    [SkippableTheory]
    [InlineData("xss/payloadbox-xss.txt")]
    [InlineData("xss/html5sec.txt")]
    [InlineData("xss/js_inject.txt")]
    [InlineData("xss/html_attributes.txt")]
    [InlineData("xss/dompurify-expect.json")]
    [InlineData("strings/blns.json")]
    public async Task What_a_file_says_stays_text_in_reports_and_comparisons(string corpus)
    {
        var path = Path.Combine(Checkout.Root, "..", "shared", "attack", corpus);
        Needs.That(File.Exists(path), $"shared/attack/{corpus} is not on this machine");
        var payloads = (await File.ReadAllTextAsync(path)).Split('\n').Where(line => line.Trim().Length is > 0 and < 2_000).Distinct(StringComparer.Ordinal).ToList();
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);

        // In names, in values that are told of, and in the lines around them.
        var files = payloads.Take(400).SelectMany((payload, number) => new[]
        {
            ($"news/n{number}.md", $"---\ntitle: {JsonText(payload)}\nstatus: {JsonText(payload)}\n---\n\n{payload}\n"),
            ($"news/{payload}.md", "# Named\n\nText.\n"),
            ($"reviews/r{number}.md", $"# R\n\n![x]({payload})\n\nScore: {payload}\n\n- Cast: {payload}\n- Runtime: {payload}\n"),
        }).Where(file => file.Item1.Length < 250).ToArray();
        using var sent = await admin.SendZipAsync(files);
        var staged = sent.Headers.Location!.ToString();
        var seen = 0;
        for (var page = 1; page < 100; page++)
        {
            var report = await admin.PageAsync(page == 1 ? staged : $"{staged}?page={page}");
            seen += Check(report);
            if (report.QuerySelector("a[rel=next]") is null)
                break;
        }
        Assert.True(seen >= Math.Min(payloads.Count, 400) / 2, $"{seen} messages");
        using var taken = await admin.PostAsync(staged);
        Check(await admin.PageAsync("/admin/import/runs/1"));
        Check(await admin.PageAsync("/admin/import"));
    }

    [SkippableTheory]
    [InlineData("xss/payloadbox-xss.txt")]
    [InlineData("xss/html5sec.txt")]
    public async Task Both_sides_of_a_conflict_stay_text(string corpus)
    {
        var path = Path.Combine(Checkout.Root, "..", "shared", "attack", corpus);
        Needs.That(File.Exists(path), $"shared/attack/{corpus} is not on this machine");
        var payloads = (await File.ReadAllTextAsync(path)).Split('\n').Where(line => line.Trim().Length is > 0 and < 1_000).Take(400).ToList();
        using var site = new TestSite();
        using var editor = await ConflictTests.InConflictAsync(site, "# A\n\n" + string.Join("\n\n", payloads), "# A\n\n" + string.Join("\n\n", payloads.Select(payload => payload + " " + payload)));

        var page = await editor.PageAsync("/admin/import/conflicts/1");
        Check(page);
        Assert.Contains(payloads[0].Trim(), page.QuerySelector(".sides")!.TextContent, StringComparison.Ordinal);
        Check(await editor.PageAsync("/admin/import/conflicts/1/text"));
        Check(await editor.PageAsync("/admin/import/conflicts"));
    }

    private static int Check(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("main, main *"))
        {
            Assert.True(Ours.Contains(element.LocalName) || element.Closest("table, thead, svg") is not null || element.LocalName is "table" or "tbody" or "tr" or "td" or "th", element.OuterHtml);
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc");
            Assert.False(element.GetAttribute("href") is { } href && !href.StartsWith('/'), element.OuterHtml);
        }
        Assert.Empty(page.QuerySelectorAll("main script, main img, main iframe, main svg, main object, main style"));
        return page.QuerySelectorAll(".messages > li").Length;
    }

    private static string JsonText(string payload) => System.Text.Json.JsonSerializer.Serialize(payload);
}
