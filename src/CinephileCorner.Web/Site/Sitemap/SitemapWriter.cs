using System.Globalization;
using System.Text;
using System.Xml;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>Writes sitemaps by the protocol of sitemaps.org, and the news sitemap by Google's extension of it.</summary>
public sealed class SitemapWriter(AbsoluteLinks absolute, SiteOptions site)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    public byte[] Addresses(IEnumerable<SitemapEntry> entries) => Write("urlset", xml =>
    {
        foreach (var entry in entries)
            Place(xml, "url", absolute.Of(entry.Path), entry.ChangedUtc);
    });

    public byte[] Index(IEnumerable<SitemapFile> files) => Write("sitemapindex", xml =>
    {
        foreach (var file in files)
            Place(xml, "sitemap", absolute.Of("/sitemaps/" + file.Name + ".xml"), file.ChangedUtc);
    });

    public byte[] News(IEnumerable<RecentArticle> articles) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "news", null, NewsNamespace);
        foreach (var article in articles)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, absolute.Of(article.Path));
            xml.WriteStartElement("news", "news", NewsNamespace);
            xml.WriteStartElement("publication", NewsNamespace);
            xml.WriteElementString("name", NewsNamespace, XmlSafe.Clean(site.Title));
            xml.WriteElementString("language", NewsNamespace, site.Culture.TwoLetterISOLanguageName);
            xml.WriteEndElement();
            xml.WriteElementString("publication_date", NewsNamespace, Moment(article.PublishedUtc));
            xml.WriteElementString("title", NewsNamespace, XmlSafe.Clean(article.Headline));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    });

    private static void Place(XmlWriter xml, string element, string address, DateTime? changedUtc)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, address);
        if (changedUtc is { } changed)
            xml.WriteElementString("lastmod", Namespace, Moment(changed));
        xml.WriteEndElement();
    }

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var written = new MemoryStream();
        using (var xml = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement(root, Namespace);
            content(xml);
            xml.WriteEndElement();
        }
        return written.ToArray();
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
