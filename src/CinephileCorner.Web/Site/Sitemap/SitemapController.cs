using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>The map of the site for search engines: one file, or on a large site an index and its parts.</summary>
[ReaderPage]
public sealed class SitemapController(SitemapQuery sitemap, RecentNewsQuery news, SitemapWriter writer, SitemapOptions options) : Controller
{
    private const string XmlType = "application/xml; charset=utf-8";

    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var entries = await EntriesAsync(cancellationToken);
        return File(entries.Count <= options.Addresses ? writer.Addresses(entries) : writer.Index(SitemapFile.Split(entries, options.Addresses)), XmlType);
    }

    [HttpGet("/sitemaps/{name}.xml")]
    public async Task<IActionResult> Part(string name, CancellationToken cancellationToken)
    {
        var file = SitemapFile.Split(await EntriesAsync(cancellationToken), options.Addresses).FirstOrDefault(file => file.Name == name);
        return file is null ? NotFound() : File(writer.Addresses(file.Entries), XmlType);
    }

    [HttpGet("/sitemaps/news.xml")]
    public async Task<IActionResult> News(CancellationToken cancellationToken) => File(writer.News(await news.ListAsync(cancellationToken)), XmlType);

    private Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancellationToken)
    {
        // A change of words alone moves lastmod.
        HttpContext.TagAnswer(CacheTags.Texts);
        return sitemap.ListAsync(cancellationToken);
    }
}
