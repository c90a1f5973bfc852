using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>
/// Writes RSS 2.0: the summary as description, the whole text as <c>content:encoded</c>, the author as <c>dc:creator</c>
/// (RSS's own author is a mail address). Dates end in GMT, which every reader knows; the framework would write Z.
/// </summary>
internal static class RssWriter
{
    private static readonly XNamespace None = XNamespace.None;
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void Write(XmlWriter xml, Feed feed)
    {
        var channel = new SyndicationFeed(feed.Title, feed.Description, new Uri(feed.HomePage), feed.Entries.Select(Item))
        {
            Language = feed.Language,
            ImageUrl = new Uri(feed.FavIcon),
            Generator = "Cinephile Corner",
        };
        Declare(channel.AttributeExtensions, "content", Content);
        Declare(channel.AttributeExtensions, "dc", Creator);
        Declare(channel.AttributeExtensions, "atom", Atom);
        Add(channel.ElementExtensions, new XElement(None + "lastBuildDate", Moment(feed.UpdatedUtc)));
        foreach (var (relation, address) in feed.PageLinks())
            Add(channel.ElementExtensions, new XElement(Atom + "link", new XAttribute(XNamespace.Xmlns + "atom", Atom), new XAttribute("rel", relation), new XAttribute("type", FeedsController.RssType), new XAttribute("href", address)));
        channel.GetRss20Formatter(serializeExtensionsAsAtom: false).WriteTo(xml);
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem { Title = new TextSyndicationContent(entry.Headline), Summary = new TextSyndicationContent(entry.Summary) };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(entry.Address)));
        foreach (var category in entry.Categories)
            item.Categories.Add(new SyndicationCategory(category));
        Add(item.ElementExtensions, new XElement(None + "guid", new XAttribute("isPermaLink", "false"), entry.Id));
        Add(item.ElementExtensions, new XElement(None + "pubDate", Moment(entry.PublishedUtc)));
        Add(item.ElementExtensions, new XElement(Creator + "creator", new XAttribute(XNamespace.Xmlns + "dc", Creator), entry.Author));
        Add(item.ElementExtensions, new XElement(Content + "encoded", new XAttribute(XNamespace.Xmlns + "content", Content), entry.Html));
        if (entry.UpdatedUtc > entry.PublishedUtc)
            Add(item.ElementExtensions, new XElement(Atom + "updated", new XAttribute(XNamespace.Xmlns + "atom", Atom), entry.UpdatedUtc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        return item;
    }

    private static void Declare(Dictionary<XmlQualifiedName, string> attributes, string prefix, XNamespace name) =>
        attributes.Add(new XmlQualifiedName(prefix, XNamespace.Xmlns.NamespaceName), name.NamespaceName);

    private static void Add(SyndicationElementExtensionCollection extensions, XElement element)
    {
        using var reader = element.CreateReader();
        extensions.Add(reader);
    }

    private static string Moment(DateTime utc) => utc.ToString("r", CultureInfo.InvariantCulture);
}
