using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Tests.Markdown;

public class PictureLinksTests
{
    private const string File = "0123456789abcdef0123456789abcdef.jpg";

    private static readonly MarkdownContext Context = new() { PictureUrl = path => "/media/" + path, PictureSize = _ => new PictureSize(1400, 900) };

    [Fact]
    public void A_picture_is_offered_in_all_its_sizes()
    {
        var html = Settled($"![A “mossy” <stone> & more]({File} \"Caption\")", file => new ShownPicture(file, 1400, 900, HasSizes: true));
        const string Sizes = "(width &gt;= 38rem) 34rem, calc(94.6vw - 1.2rem)";
        const string Hash = "/media/0123456789abcdef0123456789abcdef";
        string Set(string kind) => string.Join(", ", new[] { 320, 640, 960, 1280 }.Select(width => $"{Hash}-{width}.{kind} {width}w"));
        Assert.Equal(
            $"<figure><picture><source type=\"image/avif\" srcset=\"{Set("avif")}\" sizes=\"{Sizes}\"><source type=\"image/webp\" srcset=\"{Set("webp")}\" sizes=\"{Sizes}\">"
            + $"<img src=\"{Hash}.jpg\" srcset=\"{Set("jpg")}\" sizes=\"{Sizes}\" alt=\"A “mossy” &lt;stone&gt; &amp; more\" loading=\"lazy\" width=\"1400\" height=\"900\"></picture><figcaption>Caption</figcaption></figure>",
            html);
    }

    [Fact]
    public void One_without_sizes_stays_as_it_was() =>
        Assert.Equal(Rendered($"![Moss]({File})").Value, Settled($"![Moss]({File})", file => new ShownPicture(file, 1400, 900, HasSizes: false)));

    [Fact]
    public void One_that_is_gone_leaves_its_words()
    {
        Assert.Equal("<p>See <span class=\"missing-picture\">A &lt;b&gt;</span>.</p>", Settled($"See ![A <b>]({File}).", _ => null));
        Assert.Equal("<p></p>", Settled($"![]({File})", _ => null));
    }

    [Fact]
    public void A_small_one_says_its_own_width() =>
        Assert.Contains("sizes=\"min(200px, 94.6vw - 1.2rem)\"", Settled($"![Moss]({File})", file => new ShownPicture(file, 200, 100, HasSizes: true)), StringComparison.Ordinal);

    [Theory]
    [InlineData("`<img src=\"/media/a.jpg\" alt=\"x\">`")]
    [InlineData("<img src=\"/media/a.jpg\" onerror=\"x\">")]
    [InlineData("![x](https://elsewhere.example/media/a.jpg)")]
    public void What_an_author_writes_never_passes_for_one(string markdown)
    {
        var html = MarkdownRenderer.Render(markdown, MarkdownContext.WithoutPictures).Html;
        Assert.Empty(PictureLinks.FilesIn(html));
    }

    private static SafeHtml Rendered(string markdown) => MarkdownRenderer.Render(markdown, Context).Html;

    private static string Settled(string markdown, Func<string, ShownPicture?> pictureOf) => PictureLinks.Resolve(Rendered(markdown), pictureOf).Value;
}
