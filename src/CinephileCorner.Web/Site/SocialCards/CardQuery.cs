using CinephileCorner.Content.Drawings;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.SocialCards;

/// <summary>Draws cards as SVG; null for what readers may not see.</summary>
public sealed class CardQuery(CinephileDbContext db, FilmFactsQuery films, SiteClock clock, SiteOptions site)
{
    public async Task<string?> OfArticleAsync(ArticleKind kind, string slug, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(kind).Where(article => article.Slug == slug)
            .Select(article => new { article.Headline, article.FilmId, article.HalfPoints, Critic = article.Critic.Name })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var foot = row.Critic == site.Title ? site.Title : $"{site.Title} · {row.Critic}";
        return kind == ArticleKind.Review && await FilmAsync(row.FilmId, cancellationToken) is { } film
            ? SocialCard.OfFilm(film.Drawing, film.Title, foot, row.HalfPoints is { } halves ? $"{Score.FromHalves(halves)}/{Score.Best}" : null)
            : SocialCard.OfWords(row.Headline, foot);
    }

    public async Task<string?> OfFilmAsync(string slug, CancellationToken cancellationToken)
    {
        var id = await db.Films.AsNoTracking().Where(film => film.Slug == slug).Select(film => (int?)film.Id).SingleOrDefaultAsync(cancellationToken);
        return await FilmAsync(id, cancellationToken) is { } film ? SocialCard.OfFilm(film.Drawing, film.Title, site.Title, score: null) : null;
    }

    public string OfSite() => SocialCard.OfWords(site.Title, site.Tagline);

    private async Task<FilmFacts?> FilmAsync(int? id, CancellationToken cancellationToken) =>
        id is { } known ? (await films.FindAsync([known], cancellationToken)).GetValueOrDefault(known) : null;
}
