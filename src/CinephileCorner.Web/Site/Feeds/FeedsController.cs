using System.Text;
using System.Xml;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>The feeds: the whole site's and those of its parts, each in three formats, told apart by the address's last part.</summary>
[ReaderPage("page")]
public sealed class FeedsController(FeedPartQuery parts, FeedQuery feeds) : Controller
{
    internal const string RssType = "application/rss+xml";
    internal const string AtomType = "application/atom+xml";
    private const string JsonType = "application/feed+json";

    [HttpGet("/feed.xml"), HttpGet("/atom.xml"), HttpGet("/feed.json")]
    public Task<IActionResult> Everything(string? page, CancellationToken cancellationToken) => Answer(parts.Everything(), page, cancellationToken);

    [HttpGet("/reviews/feed.xml"), HttpGet("/reviews/atom.xml"), HttpGet("/reviews/feed.json")]
    public Task<IActionResult> Reviews(string? page, CancellationToken cancellationToken) => Answer(parts.OfKind(ArticleKind.Review), page, cancellationToken);

    [HttpGet("/rankings/feed.xml"), HttpGet("/rankings/atom.xml"), HttpGet("/rankings/feed.json")]
    public Task<IActionResult> Rankings(string? page, CancellationToken cancellationToken) => Answer(parts.OfKind(ArticleKind.Ranking), page, cancellationToken);

    [HttpGet("/news/feed.xml"), HttpGet("/news/atom.xml"), HttpGet("/news/feed.json")]
    public Task<IActionResult> News(string? page, CancellationToken cancellationToken) => Answer(parts.OfKind(ArticleKind.News), page, cancellationToken);

    [HttpGet("/critics/{slug}/feed.xml"), HttpGet("/critics/{slug}/atom.xml"), HttpGet("/critics/{slug}/feed.json")]
    public async Task<IActionResult> Critic(string slug, string? page, CancellationToken cancellationToken) =>
        await Answer(await parts.OfCriticAsync(slug, cancellationToken), page, cancellationToken);

    [HttpGet("/genres/{slug}/feed.xml"), HttpGet("/genres/{slug}/atom.xml"), HttpGet("/genres/{slug}/feed.json")]
    public async Task<IActionResult> Genre(string slug, string? page, CancellationToken cancellationToken) =>
        await Answer(await parts.OfGenreAsync(slug, cancellationToken), page, cancellationToken);

    [HttpGet("/people/{slug}/feed.xml"), HttpGet("/people/{slug}/atom.xml"), HttpGet("/people/{slug}/feed.json")]
    public async Task<IActionResult> Person(string slug, string? page, CancellationToken cancellationToken) =>
        await Answer(await parts.OfPersonAsync(slug, cancellationToken), page, cancellationToken);

    [HttpGet("/lists/{slug}/feed.xml"), HttpGet("/lists/{slug}/atom.xml"), HttpGet("/lists/{slug}/feed.json")]
    public async Task<IActionResult> List(string slug, string? page, CancellationToken cancellationToken) =>
        await Answer(await parts.OfListAsync(slug, cancellationToken), page, cancellationToken);

    private async Task<IActionResult> Answer(FeedPart? part, string? page, CancellationToken cancellationToken)
    {
        var format = FormatOf(Request.Path);
        if (part is null || await feeds.FindAsync(part, format, page, cancellationToken) is not { } feed)
            return NotFound();
        HttpContext.TagAnswer(CacheTags.Texts);
        using var written = new MemoryStream();
        if (format == FeedFormat.Json)
        {
            JsonFeedWriter.Write(written, feed);
            return File(written.ToArray(), JsonType + "; charset=utf-8");
        }
        using (var xml = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            if (format == FeedFormat.Rss)
                RssWriter.Write(xml, feed);
            else
                AtomWriter.Write(xml, feed);
        }
        return File(written.ToArray(), (format == FeedFormat.Rss ? RssType : AtomType) + "; charset=utf-8");
    }

    private static FeedFormat FormatOf(PathString path) =>
        path.Value!.EndsWith("/atom.xml", StringComparison.Ordinal) ? FeedFormat.Atom
        : path.Value.EndsWith(".json", StringComparison.Ordinal) ? FeedFormat.Json
        : FeedFormat.Rss;
}
