using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Finds the places of a film in published rankings.</summary>
public sealed class RankedPlacesQuery(CinephileDbContext db, Kept<RankedFilms> ranked, SiteClock clock, SiteLinks links)
{
    /// <summary>Those of the newest rankings first, within one in the order of its text.</summary>
    /// <param name="most">How many rankings.</param>
    public async Task<IReadOnlyList<RankedPlace>> OfFilmAsync(int filmId, int most, CancellationToken cancellationToken)
    {
        var keys = (await ranked.GetIfThereAsync(cancellationToken))?.KeysOf(filmId).ToHashSet(StringComparer.Ordinal) ?? [];
        keys.Add(await db.Films.Where(film => film.Id == filmId).Select(film => film.Key).SingleAsync(cancellationToken));
        var naming = await db.RankingEntries.Where(entry => EF.Parameter(keys).Contains(entry.FilmKey)).Select(entry => entry.ArticleId).Distinct().ToListAsync(cancellationToken);
        if (naming.Count == 0)
            return [];
        var rankings = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Ranking).Where(article => EF.Parameter(naming).Contains(article.Id)).NewestFirst().Take(most)
            .Select(article => new
            {
                article.Id,
                article.Slug,
                article.Headline,
                article.PublishedUtc,
                // All of them: the anchor of one depends on those before it.
                Entries = article.Entries.OrderBy(entry => entry.Position).Select(entry => new { entry.FilmKey, entry.AliasKey, entry.Number, entry.Title, entry.Year }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return rankings.SelectMany(ranking =>
        {
            var address = links.Article(ArticleKind.Ranking, ranking.Slug);
            var anchors = EntryAnchors.Of(ranking.Entries.Select(entry => (new FilmName(entry.Title, entry.Year), entry.AliasKey ?? entry.FilmKey)));
            return ranking.Entries.Zip(anchors).Where(pair => keys.Contains(pair.First.FilmKey))
                .Select(pair => new RankedPlace(ranking.Id, ranking.PublishedUtc, ranking.Headline, pair.First.Number, address + "#" + pair.Second));
        }).ToList();
    }
}
