using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Turns a query for articles into what lists print, in the order of the query.</summary>
public sealed class ArticleCardsQuery(FilmFactsQuery films, SiteLinks links)
{
    /// <summary>Reads them.</summary>
    /// <param name="articles">Already filtered to what readers may see, ordered and paged.</param>
    public async Task<IReadOnlyList<ArticleCard>> ListAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var rows = await articles.AsNoTracking()
            .Select(article => new
            {
                article.Id,
                article.Kind,
                article.Slug,
                article.Headline,
                article.Summary,
                article.PublishedUtc,
                article.HalfPoints,
                article.WordCount,
                article.FilmId,
                CriticName = article.Critic.Name,
                CriticSlug = article.Critic.Slug,
            })
            .ToListAsync(cancellationToken);
        var facts = await films.FindAsync(rows.Where(row => row.FilmId is not null).Select(row => row.FilmId!.Value).Distinct().ToList(), cancellationToken);
        return rows.ConvertAll(row => new ArticleCard
        {
            Id = row.Id,
            Kind = row.Kind,
            Address = links.Article(row.Kind, row.Slug),
            Headline = row.Headline,
            Summary = row.Summary,
            PublishedUtc = row.PublishedUtc,
            Score = row.HalfPoints is { } halves ? Score.FromHalves(halves) : null,
            ReadingMinutes = ReadingTime.Minutes(row.WordCount),
            CriticName = row.CriticName,
            CriticAddress = links.Critic(row.CriticSlug),
            Film = row.FilmId is { } id ? facts.GetValueOrDefault(id) : null,
        });
    }
}
