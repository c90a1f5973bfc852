using System.Globalization;
using System.Net;
using System.Text;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>Reads one page of a feed: the newest articles of a part of the site, with their whole text.</summary>
public sealed class FeedQuery(CinephileDbContext db, SiteClock clock, SiteOptions site, SiteLinks links, AbsoluteLinks absolute)
{
    private const int PageSize = 20;

    /// <summary>Null when there is no such page.</summary>
    public async Task<Feed?> FindAsync(FeedPart part, FeedFormat format, string? page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (!Paging.TryRead(page, out var number))
            return null;
        var articles = part.Choose(db.Articles.AsNoTracking().PublishedAt(clock.UtcNow));
        var address = links.FeedOf(part.Path, format switch { FeedFormat.Rss => links.Rss, FeedFormat.Atom => links.Atom, _ => links.JsonFeed });
        var paging = new Paging(number, await articles.CountAsync(cancellationToken), PageSize, address);
        if (!paging.Exists)
            return null;
        var entries = await EntriesAsync(articles.NewestFirst().Skip(paging.Skipped).Take(PageSize), cancellationToken);
        return new Feed
        {
            Id = FeedIds.Of(part.Key),
            Title = XmlSafe.Clean(part.Name is null ? site.Title : $"{site.Title}: {part.Name}"),
            Description = XmlSafe.Clean(part.About ?? site.Tagline),
            HomePage = absolute.Of(part.Path),
            Language = site.Language,
            Icon = absolute.Of(links.Icon(512)),
            FavIcon = absolute.Of(links.Icon(192)),
            Paging = paging,
            AddressOf = other => absolute.Of(paging.AddressOf(other)),
            UpdatedUtc = entries.Select(entry => entry.UpdatedUtc).DefaultIfEmpty(part.EmptySinceUtc).Max(),
            Entries = entries,
        };
    }

    private async Task<List<FeedEntry>> EntriesAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var rows = await articles.Select(article => new
        {
            article.Id,
            article.Kind,
            article.Slug,
            article.Headline,
            article.Summary,
            article.PublishedUtc,
            article.UpdatedUtc,
            article.HalfPoints,
            CriticName = article.Critic.Name,
            CriticSlug = article.Critic.Slug,
            article.Text.FeedHtml,
            Genres = article.Genres.OrderBy(genre => genre.Position).Select(genre => genre.Genre.Name).ToList(),
            Tags = article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag.Name).ToList(),
            Entries = article.Entries.OrderBy(entry => entry.Position).ToList(),
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
        {
            var address = absolute.Of(links.Article(row.Kind, row.Slug));
            return new FeedEntry
            {
                Id = FeedIds.Of(string.Create(CultureInfo.InvariantCulture, $"article:{row.Id}")),
                Address = address,
                Headline = XmlSafe.Clean(row.Headline),
                Summary = XmlSafe.Clean(row.Summary),
                Html = XmlSafe.Clean(AbsoluteProse.Of(Intro(row.FeedHtml) + Places(row.Entries) + ScoreLine(row.HalfPoints), new Uri(address))),
                Author = XmlSafe.Clean(row.CriticName),
                AuthorAddress = absolute.Of(links.Critic(row.CriticSlug)),
                Categories = row.Genres.Concat(row.Tags).Select(XmlSafe.Clean).Distinct(StringComparer.OrdinalIgnoreCase).ToList(),
                Picture = absolute.Of(links.Card(row.Kind, row.Slug)),
                PublishedUtc = row.PublishedUtc,
                UpdatedUtc = Updated(row.PublishedUtc, row.UpdatedUtc),
            };
        });
    }

    // An update stated for a day to come has not happened yet, and one before the publication changed nothing readers had.
    private DateTime Updated(DateTime published, DateTime? updated) =>
        updated is { } stated && stated > published && stated <= clock.UtcNow ? stated : published;

    private static string Intro(string html)
    {
        var (own, after) = Between.Cut(SafeHtml.Trusted(html));
        return own.Value + after.Value;
    }

    private static string Places(List<RankingEntry> entries)
    {
        var html = new StringBuilder();
        foreach (var entry in entries)
        {
            var number = entry.Number is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place}. ") : "";
            var year = entry.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $" ({known})") : "";
            var (own, after) = Between.Cut(SafeHtml.Trusted(entry.FeedHtml));
            html.Append("<h2>").Append(number).Append(WebUtility.HtmlEncode(entry.Title)).Append(year).Append("</h2>")
                .Append(own.Value).Append(ScoreLine(entry.HalfPoints)).Append(after.Value);
        }
        return html.ToString();
    }

    private static string ScoreLine(int? halves) => halves is { } points ? $"<p>Score: {Score.FromHalves(points)}/{Score.Best}</p>" : "";
}
