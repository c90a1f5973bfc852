using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Home;

/// <summary>Reads all that the front page prints.</summary>
public sealed class HomePageQuery(CinephileDbContext db, ArticleCardsQuery cards, SiteClock clock, SchemaOrg schema, SiteLinks links, SiteOptions site)
{
    public async Task<HomePage> FindAsync(CancellationToken cancellationToken)
    {
        var published = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);
        var reviews = await cards.ListAsync(published.OfKind(ArticleKind.Review).NewestFirst().Take(7), cancellationToken);
        return new HomePage
        {
            Head = new PageHead
            {
                Title = site.Tagline,
                Description = $"{site.Title}: reviews, rankings and news of films, written by people who stay for the credits.",
                Address = links.Home,
                IsHome = true,
                StructuredData = SchemaOrg.Page(schema.Site(), schema.Publisher),
            },
            Lead = reviews.Count > 0 ? reviews[0] : null,
            Reviews = reviews.Skip(1).ToList(),
            News = await cards.ListAsync(published.OfKind(ArticleKind.News).NewestFirst().Take(5), cancellationToken),
            Rankings = await cards.ListAsync(published.OfKind(ArticleKind.Ranking).NewestFirst().Take(3), cancellationToken),
            Best = await BestAsync(published, cancellationToken),
            Genres = await GenresAsync(published, cancellationToken),
            Decades = await DecadesAsync(published, cancellationToken),
            Critics = await CriticsAsync(published, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<FilmCard>> BestAsync(IQueryable<Article> published, CancellationToken cancellationToken)
    {
        var best = await cards.ListAsync(
            published.OfKind(ArticleKind.Review).Where(review => review.HalfPoints >= 16)
                .OrderByDescending(review => review.PublishedUtc).ThenByDescending(review => review.Id).Take(24),
            cancellationToken);
        return best.Where(review => review.Film is not null).DistinctBy(review => review.Film!.Id)
            .OrderByDescending(review => review.Score).ThenByDescending(review => review.PublishedUtc)
            .Take(6).Select(review => new FilmCard(review.Film!, review.Address, $"{review.Score} out of 10")).ToList();
    }

    private async Task<IReadOnlyList<CountedLink>> GenresAsync(IQueryable<Article> published, CancellationToken cancellationToken)
    {
        var genres = await published.OfKind(ArticleKind.Review).SelectMany(review => review.Genres)
            .GroupBy(genre => new { genre.Genre.Name, genre.Genre.Slug })
            .Select(group => new { group.Key.Name, group.Key.Slug, Count = group.Count() })
            .OrderByDescending(genre => genre.Count).ThenBy(genre => genre.Slug).Take(18)
            .ToListAsync(cancellationToken);
        return genres.ConvertAll(genre => new CountedLink(genre.Name, links.Genre(genre.Slug), genre.Count));
    }

    private async Task<IReadOnlyList<CountedLink>> DecadesAsync(IQueryable<Article> published, CancellationToken cancellationToken)
    {
        var decades = await published.OfKind(ArticleKind.Review).Where(review => review.Film!.Year != null)
            .GroupBy(review => review.Film!.Year!.Value / 10)
            .Select(group => new { Decade = group.Key * 10, Count = group.Count() })
            .OrderByDescending(decade => decade.Decade).Take(12)
            .ToListAsync(cancellationToken);
        return decades.ConvertAll(decade => new CountedLink(string.Create(CultureInfo.InvariantCulture, $"{decade.Decade}s"), links.ReviewsOfDecade(decade.Decade), decade.Count));
    }

    private async Task<IReadOnlyList<CountedLink>> CriticsAsync(IQueryable<Article> published, CancellationToken cancellationToken)
    {
        var critics = await published.GroupBy(article => new { article.Critic.Name, article.Critic.Slug })
            .Select(group => new { group.Key.Name, group.Key.Slug, Count = group.Count() })
            .OrderByDescending(critic => critic.Count).ThenBy(critic => critic.Slug).Take(12)
            .ToListAsync(cancellationToken);
        return critics.ConvertAll(critic => new CountedLink(critic.Name, links.Critic(critic.Slug), critic.Count));
    }
}
