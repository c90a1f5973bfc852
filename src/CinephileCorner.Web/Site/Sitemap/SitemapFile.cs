namespace CinephileCorner.Web.Site.Sitemap;

/// <summary>One of several sitemaps.</summary>
/// <param name="Name"><c>reviews-1</c>.</param>
public sealed record SitemapFile(string Name, IReadOnlyList<SitemapEntry> Entries)
{
    public DateTime? ChangedUtc => Entries.Max(entry => entry.ChangedUtc);

    /// <summary>Splits by part, and a part that is too long by number.</summary>
    public static IReadOnlyList<SitemapFile> Split(IEnumerable<SitemapEntry> entries, int most) => entries
        .GroupBy(entry => entry.Part, StringComparer.Ordinal)
        .SelectMany(part => part.Chunk(most).Select((chunk, index) => new SitemapFile($"{part.Key}-{index + 1}", chunk)))
        .ToList();
}
