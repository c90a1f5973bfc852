using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>Writes JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeedWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Stream target, Feed feed)
    {
        using var json = new Utf8JsonWriter(target, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("description", feed.Description);
        json.WriteString("home_page_url", feed.HomePage);
        json.WriteString("feed_url", feed.AddressOf(feed.Paging.Page));
        if (feed.Paging.Page < feed.Paging.LastPage)
            json.WriteString("next_url", feed.AddressOf(feed.Paging.Page + 1));
        json.WriteString("icon", feed.Icon);
        json.WriteString("favicon", feed.FavIcon);
        json.WriteString("language", feed.Language);
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries)
            Write(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Address);
        json.WriteString("title", entry.Headline);
        json.WriteString("summary", entry.Summary);
        json.WriteString("content_html", entry.Html);
        json.WriteString("image", entry.Picture);
        json.WriteString("date_published", Moment(entry.PublishedUtc));
        json.WriteString("date_modified", Moment(entry.UpdatedUtc));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", entry.Author);
        json.WriteString("url", entry.AuthorAddress);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var category in entry.Categories)
            json.WriteStringValue(category);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
