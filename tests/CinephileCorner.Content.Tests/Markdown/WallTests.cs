using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

/// <summary>Each wall alone, with the other two down.</summary>
public class WallTests
{
    private static readonly MarkdownContext Media = new() { PictureUrl = path => "/media/" + path };

    private static string Render(string body, Walls walls) => MarkdownRenderer.Render(body, Media, walls).Html.Value;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<!-- --><iframe src=x></iframe>")]
    [InlineData("<?php ?><math>")]
    [InlineData("<![CDATA[<script>]]>")]
    [InlineData("[a]: <x> 'y'\n\n<style>@import 'x'</style>")]
    [InlineData("a{onclick=alert(1)}\n\n# b {#location onclick=alert(1)}")]
    public void Raw_html_stays_text_without_the_other_walls(string body) =>
        Assert.Null(AllowedDom.Fault(Render(body, new Walls(true, false, false))));

    [Theory]
    [MemberData(nameof(BadAddresses))]
    public void Links_lead_nowhere_bad_without_the_other_walls(string address)
    {
        foreach (var body in Links(address))
            Assert.Null(AllowedDom.Fault(Render(body, new Walls(false, true, false))));
    }

    [Theory]
    [MemberData(nameof(BadAddresses))]
    public void The_sanitiser_holds_links_without_the_other_walls(string address)
    {
        foreach (var body in Links(address))
            Assert.Null(AllowedDom.Fault(Render(body, new Walls(false, false, true))));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>x")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<math><annotation-xml encoding=text/html><img src=x onerror=alert(1)></annotation-xml></math>")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("<form action=/x><input name=location></form>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<p style='background:url(//x)' onclick=a class=admin id=location name=x>a</p>")]
    [InlineData("<a href=/x id=location name=x target=_blank style=x class='spoiler admin'>a</a>")]
    [InlineData("<a href=//evil.example>a</a><a href='/\\evil.example'>b</a><a href='java&#10;script:alert(1)'>c</a>")]
    [InlineData("<base href=//evil.example><meta http-equiv=refresh content=0><link rel=stylesheet href=/x>")]
    [InlineData("<video src=/x autoplay></video><object data=/x></object><embed src=/x>")]
    [InlineData("<details open ontoggle=alert(1)>a</details>")]
    [InlineData("<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>")]
    [InlineData("<div role=alert tabindex=5 class=spoiler>a</div><h2 id=fn>a</h2><code class=language-<>a</code>")]
    public void The_sanitiser_holds_without_the_other_walls(string body)
    {
        Assert.Null(AllowedDom.Fault(Render(body, new Walls(false, false, true))));
        Assert.Null(AllowedDom.Fault(Render("a " + body, new Walls(false, false, true))));
    }

    [Fact]
    public void The_tests_would_notice_missing_walls()
    {
        var none = new Walls(false, false, false);
        Assert.Equal("script", AllowedDom.Fault("<p></p>" + Render("<script>alert(1)</script>", none)));
        Assert.NotNull(AllowedDom.Fault(Render("[x](javascript:alert(1))", none)));
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2#d")]
    [InlineData("http://example.org")]
    [InlineData("mailto:critic@example.org")]
    [InlineData("/reviews/here")]
    [InlineData("#s-moss")]
    [InlineData("https://en.wikipedia.org/wiki/Here_(2023_film)")]
    public void Good_addresses_are_links(string address) =>
        Assert.Equal(address, AllowedDom.Of(MarkdownRenderer.Render($"[x]({address})", Media).Html.Value).QuerySelector("a")?.GetAttribute("href"));

    public static TheoryData<string> BadAddresses() =>
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "java&#x0A;script:alert(1)",
        "java&Tab;script:alert(1)", "&#1;javascript:alert(1)", "\u0001javascript:alert(1)", "&amp;#106;avascript:alert(1)", "vbscript:x", "data:text/html,x",
        "data:image/svg+xml,x", "//evil.example", "/\\\\evil.example", "\\\\\\\\evil.example", "/&#9;/evil.example", "file:///etc/passwd", "blob:x",
        "feed:javascript:alert(1)", "view-source:x", "ftp://x.y", "tel:1", "http:evil.example", "https:///evil.example", "https:\\\\\\\\evil.example", "mention:Here",
        "\u200Bjavascript:alert(1)", "javascript\u00AD:alert(1)", "other.html", "?q=x", "x:y",
    ];

    private static string[] Links(string address) =>
        [$"[x]({address})", $"[x](<{address}>)", $"![x]({address})", $"<{address}>", $"[x]\n\n[x]: {address}", $"![x]\n\n[x]: <{address}> 'Caption'", address];
}
