using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>Reads all that a review's page prints.</summary>
public sealed class ReviewPageQuery(
    CinephileDbContext db, FilmFactsQuery films, ReviewFactsQuery facts, SimilarFilmsQuery similar, FurtherReviewsQuery further, RankedPlacesQuery ranked, ProseQuery prose, LatestArticlesQuery latest, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int MostRankings = 5;

    /// <summary>Null when no such review is published.</summary>
    public async Task<(int Id, ReviewPage Page)?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review)
            .Where(article => article.Slug == slug && article.FilmId != null)
            .Select(article => new
            {
                article.Id,
                article.Headline,
                article.Summary,
                article.SummaryIsWritten,
                FilmId = article.FilmId!.Value,
                article.HalfPoints,
                CriticName = article.Critic.Name,
                CriticSlug = article.Critic.Slug,
                article.PublishedUtc,
                article.UpdatedUtc,
                article.Type,
                article.WordCount,
                article.Text.BodyHtml,
                Tags = article.Tags.OrderBy(tag => tag.Position).Select(tag => new { tag.Tag.Name, tag.Tag.Slug }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;

        var film = (await films.FindAsync([row.FilmId], cancellationToken))[row.FilmId];
        var address = links.Article(ArticleKind.Review, slug);
        var stated = await facts.OfAsync(row.Id, cancellationToken);
        Score? score = row.HalfPoints is { } halves ? Score.FromHalves(halves) : null;
        var critic = new NamedLink(row.CriticName, links.Critic(row.CriticSlug));
        var head = new PageHead
        {
            Title = row.Headline,
            Description = row.Summary,
            Address = address,
            Type = "article",
            Card = links.Card(ArticleKind.Review, slug),
            CardAlt = $"Drawn card for {film.NameWithYear}",
            Source = links.ArticleSource(ArticleKind.Review, slug),
            FeedsOf = links.Reviews,
            FeedsTitle = "Reviews",
            PublishedUtc = row.PublishedUtc,
            UpdatedUtc = row.UpdatedUtc,
        };
        return (row.Id, new ReviewPage
        {
            Head = head with { StructuredData = SchemaOrg.Page(schema.Review(head, schema.Film(film, stated, row.Type), score, critic), schema.Trail(new NamedLink("Reviews", links.Reviews), new NamedLink(row.Headline, address))) },
            Address = address,
            Headline = row.Headline,
            Parts = HeadlineParts.Of(row.Headline, film.Title),
            WrittenSummary = row.SummaryIsWritten ? row.Summary : null,
            Film = film,
            Score = score,
            Critic = critic,
            PublishedUtc = row.PublishedUtc,
            UpdatedUtc = row.UpdatedUtc,
            ReadingMinutes = ReadingTime.Minutes(row.WordCount),
            Body = await prose.SettleAsync(row.Id, row.BodyHtml, cancellationToken),
            Facts = stated,
            Tags = row.Tags.ConvertAll(tag => new NamedLink(tag.Name, links.Tag(tag.Slug))),
            Ranked = await ranked.OfFilmAsync(row.FilmId, MostRankings, cancellationToken),
            Further = await further.OfAsync(row.Id, cancellationToken),
            Similar = await similar.LikeAsync(row.FilmId, row.Id, cancellationToken),
            Latest = await latest.TakeAsync(5, row.Id, cancellationToken),
        });
    }
}
