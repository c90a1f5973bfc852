using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>Writes Atom 1.0 (RFC 4287), its history paged by RFC 5005.</summary>
internal static class AtomWriter
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void Write(XmlWriter xml, Feed feed)
    {
        var atom = new SyndicationFeed(feed.Title, feed.Description, new Uri(feed.HomePage), feed.Id, Utc(feed.UpdatedUtc), feed.Entries.Select(Entry))
        {
            Language = feed.Language,
            ImageUrl = new Uri(feed.Icon),
            Generator = "Cinephile Corner",
        };
        atom.Links[0].MediaType = "text/html";
        foreach (var (relation, address) in feed.PageLinks())
            atom.Links.Add(new SyndicationLink(new Uri(address), relation, null, FeedsController.AtomType, 0));
        using (var icon = new XElement(Atom + "icon", feed.FavIcon).CreateReader())
            atom.ElementExtensions.Add(icon);
        atom.GetAtom10Formatter().WriteTo(xml);
    }

    private static SyndicationItem Entry(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(entry.Headline),
            Summary = new TextSyndicationContent(entry.Summary),
            Content = new TextSyndicationContent(entry.Html, TextSyndicationContentKind.Html),
            PublishDate = Utc(entry.PublishedUtc),
            LastUpdatedTime = Utc(entry.UpdatedUtc),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(entry.Address), "text/html"));
        item.Authors.Add(new SyndicationPerson { Name = entry.Author, Uri = entry.AuthorAddress });
        foreach (var category in entry.Categories)
            item.Categories.Add(new SyndicationCategory(category));
        return item;
    }

    private static DateTimeOffset Utc(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
