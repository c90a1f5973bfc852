using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Finds the pages that readers have of the films in a ranking.</summary>
public sealed class EntryAddressesQuery(CinephileDbContext db, FilmFactsQuery films, SiteClock clock, SiteLinks links)
{
    /// <summary>By film key; a film without pages is left out.</summary>
    public async Task<IReadOnlyDictionary<string, EntryAddresses>> FindAsync(IReadOnlyCollection<string> filmKeys, CancellationToken cancellationToken)
    {
        var known = await db.FilmsAt(clock.UtcNow).AsNoTracking().Where(film => filmKeys.Contains(film.Key)).Select(film => new { film.Id, film.Key, film.Slug, film.Qualifier }).ToListAsync(cancellationToken);
        var leads = await films.LeadsAsync(known.ConvertAll(film => film.Id), cancellationToken);
        var reviews = await db.Articles.AsNoTracking().OfKind(ArticleKind.Review).Where(article => leads.Contains(article.Id))
            .Select(article => new { FilmId = article.FilmId!.Value, article.Slug }).ToDictionaryAsync(row => row.FilmId, row => row.Slug, cancellationToken);
        return known.ToDictionary(
            film => film.Key,
            film => new EntryAddresses(links.Film(film.Slug), reviews.TryGetValue(film.Id, out var review) ? links.Article(ArticleKind.Review, review) : null, film.Qualifier),
            StringComparer.Ordinal);
    }
}
