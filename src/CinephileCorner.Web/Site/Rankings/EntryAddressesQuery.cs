using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Finds the pages that readers have of the films in a ranking.</summary>
public sealed class EntryAddressesQuery(CinephileDbContext db, Kept<RankedFilms> ranked, FilmFactsQuery films, SiteClock clock, SiteLinks links)
{
    /// <summary>By film key of the entry, whether or not it is the film’s whole name; a film without pages is left out.</summary>
    public async Task<IReadOnlyDictionary<string, EntryAddresses>> FindAsync(IReadOnlyCollection<string> filmKeys, CancellationToken cancellationToken)
    {
        var meant = await ranked.GetIfThereAsync(cancellationToken);
        var meantIds = filmKeys.Select(key => meant?.MeantBy(key)).OfType<int>().ToList();
        var known = await db.FilmsAt(clock.UtcNow).AsNoTracking().Where(film => filmKeys.Contains(film.Key) || meantIds.Contains(film.Id)).Select(film => new { film.Id, film.Key, film.Slug, film.Qualifier }).ToListAsync(cancellationToken);
        var leads = await films.LeadsAsync(known.ConvertAll(film => film.Id), cancellationToken);
        var reviews = await db.Articles.AsNoTracking().OfKind(ArticleKind.Review).Where(article => leads.Contains(article.Id))
            .Select(article => new { FilmId = article.FilmId!.Value, article.Slug }).ToDictionaryAsync(row => row.FilmId, row => row.Slug, cancellationToken);
        var byKey = known.ToDictionary(film => film.Key, StringComparer.Ordinal);
        var byId = known.ToDictionary(film => film.Id);
        var found = new Dictionary<string, EntryAddresses>(StringComparer.Ordinal);
        foreach (var key in filmKeys)
        {
            if (byKey.GetValueOrDefault(key) is { } film || (meant?.MeantBy(key) is { } id && byId.TryGetValue(id, out film)))
                found[key] = new EntryAddresses(links.Film(film.Slug), reviews.TryGetValue(film.Id, out var review) ? links.Article(ArticleKind.Review, review) : null, film.Qualifier);
        }
        return found;
    }
}
