using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.News;

/// <summary>Reads all that the page of a piece of news prints.</summary>
public sealed class NewsPageQuery(CinephileDbContext db, ArticleCardsQuery cards, ProseQuery prose, LatestArticlesQuery latest, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    /// <summary>Null when no such piece is published.</summary>
    public async Task<(int Id, NewsPage Page)?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);
        var row = await published.OfKind(ArticleKind.News)
            .Where(article => article.Slug == slug)
            .Select(article => new
            {
                article.Id,
                article.Headline,
                article.Summary,
                article.SummaryIsWritten,
                article.FilmId,
                CriticName = article.Critic.Name,
                CriticSlug = article.Critic.Slug,
                article.PublishedUtc,
                article.UpdatedUtc,
                article.WordCount,
                article.Text.BodyHtml,
                Tags = article.Tags.OrderBy(tag => tag.Position).Select(tag => new { tag.Tag.Name, tag.Tag.Slug }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;

        var critic = new NamedLink(row.CriticName, links.Critic(row.CriticSlug));
        var head = new PageHead
        {
            Title = row.Headline,
            Description = row.Summary,
            Address = links.Article(ArticleKind.News, slug),
            Type = "article",
            Card = links.Card(ArticleKind.News, slug),
            CardAlt = row.Headline,
            Source = links.ArticleSource(ArticleKind.News, slug),
            FeedsOf = links.News,
            FeedsTitle = "News",
            PublishedUtc = row.PublishedUtc,
            UpdatedUtc = row.UpdatedUtc,
        };
        return (row.Id, new NewsPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.News(head, critic), schema.Trail(new NamedLink("News", links.News), new NamedLink(row.Headline, head.Address))) },
            Heading = new ArticleHeading(
                new NamedLink("News", links.News),
                row.Headline,
                row.SummaryIsWritten ? row.Summary : null,
                critic,
                row.PublishedUtc,
                row.UpdatedUtc,
                ReadingTime.Minutes(row.WordCount)),
            Body = await prose.SettleAsync(row.Id, row.BodyHtml, cancellationToken),
            Reviews = row.FilmId is null ? []
                : await cards.ListAsync(published.OfKind(ArticleKind.Review).Where(review => review.FilmId == row.FilmId).NewestFirst().Take(3), cancellationToken),
            Tags = row.Tags.ConvertAll(tag => new NamedLink(tag.Name, links.Tag(tag.Slug))),
            Latest = await latest.TakeAsync(5, row.Id, cancellationToken),
        });
    }
}
