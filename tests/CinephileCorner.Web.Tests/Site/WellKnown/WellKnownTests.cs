using System.Globalization;
using System.Text.Json;

namespace CinephileCorner.Web.Tests.Site.WellKnown;

public sealed class WellKnownTests : IDisposable
{
    private readonly TestSite _site = new();

    [Theory]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/.well-known/security.txt", "text/plain; charset=utf-8")]
    [InlineData("/manifest.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("/speculation-rules.json", "application/speculationrules+json; charset=utf-8")]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/icons/180.png", "image/png")]
    public async Task Each_has_its_type_a_tag_and_refuses_to_be_written(string address, string type)
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.NotNull(answer.Headers.ETag);
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(200, (int)head.StatusCode);
        using var posted = await visitor.PostAsync(address, null);
        Assert.Equal(405, (int)posted.StatusCode);
        Assert.Equal(["GET", "HEAD"], posted.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Robots_are_kept_from_the_editors_and_told_of_the_map()
    {
        var lines = (await TextAsync("/robots.txt")).Split('\n');
        Assert.Contains("Disallow: /admin", lines);
        // The page to look from and its answers are told apart by the pages themselves.
        Assert.DoesNotContain("Disallow: /search?", lines);
        Assert.Contains("Disallow: /search/", lines);
        Assert.DoesNotContain("Disallow: /search", lines);
        Assert.Contains("Sitemap: https://corner.example/sitemap.xml", lines);
        Assert.Contains("Sitemap: https://corner.example/sitemaps/news.xml", lines);
    }

    [Fact]
    public async Task The_security_text_ends_within_a_year()
    {
        var lines = (await TextAsync("/.well-known/security.txt")).Split('\n').Where(line => line.Length > 0).ToDictionary(line => line[..line.IndexOf(':')], line => line[(line.IndexOf(':') + 2)..]);
        Assert.Equal("https://corner.example/about", lines["Contact"]);
        Assert.Equal("https://corner.example/.well-known/security.txt", lines["Canonical"]);
        var expires = DateTimeOffset.Parse(lines["Expires"], CultureInfo.InvariantCulture);
        Assert.InRange(expires, _site.Clock.GetUtcNow().AddDays(100), _site.Clock.GetUtcNow().AddDays(364));
    }

    [Fact]
    public async Task The_manifest_names_icons_that_exist()
    {
        var manifest = JsonDocument.Parse(await TextAsync("/manifest.webmanifest")).RootElement;
        Assert.Equal("Cinephile Corner", manifest.GetProperty("name").GetString());
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
            await TextAsync(icon.GetProperty("src").GetString()!);
    }

    [Theory]
    [InlineData(180)]
    [InlineData(192)]
    [InlineData(512)]
    public async Task An_icon_is_as_large_as_it_says(int pixels)
    {
        using var image = NetVips.Image.NewFromBuffer(await _site.Visitor().GetByteArrayAsync($"/icons/{pixels}.png"));
        Assert.Equal((pixels, pixels), (image.Width, image.Height));
    }

    [Fact]
    public async Task No_other_size_of_icon_is_drawn()
    {
        using var answer = await _site.Visitor().GetAsync("/icons/4096.png");
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_favicon_holds_three_sizes()
    {
        var ico = await _site.Visitor().GetByteArrayAsync("/favicon.ico");
        Assert.Equal([0, 0, 1, 0, 3, 0], ico[..6]);
        var last = 6 + 16 * 2;
        Assert.Equal(ico.Length, BitConverter.ToInt32(ico, last + 8) + BitConverter.ToInt32(ico, last + 12));
    }

    [Fact]
    public async Task Pages_are_fetched_ahead_and_files_are_not()
    {
        var rule = JsonDocument.Parse(await TextAsync("/speculation-rules.json")).RootElement.GetProperty("prefetch")[0];
        Assert.Equal("moderate", rule.GetProperty("eagerness").GetString());
        var not = rule.GetProperty("where").GetProperty("and")[1].GetProperty("not").GetProperty("href_matches").EnumerateArray().Select(one => one.GetString()).ToList();
        Assert.Contains("/admin/*", not);
        Assert.Contains("/*.md", not);
        Assert.Contains("/media/*", not);
    }

    public void Dispose() => _site.Dispose();

    private async Task<string> TextAsync(string address)
    {
        using var answer = await _site.Visitor().GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
