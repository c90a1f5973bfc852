using CinephileCorner.Content.Drawings;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>
/// Finds what is shown of films. A film's earliest published review leads: its facts are the film's, so that the same
/// film looks the same on every page, whichever review the page is about.
/// </summary>
public sealed class FilmFactsQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    /// <summary>By film id; a film of which nothing is published is left out.</summary>
    public async Task<IReadOnlyDictionary<int, FilmFacts>> FindAsync(IReadOnlyCollection<int> filmIds, CancellationToken cancellationToken)
    {
        if (filmIds.Count == 0)
            return new Dictionary<int, FilmFacts>();
        var leads = await LeadsAsync(filmIds, cancellationToken);
        var rows = await db.Articles.AsNoTracking()
            .Where(article => leads.Contains(article.Id))
            .Select(article => new
            {
                article.Film!.Id,
                article.Film.Title,
                article.Film.Year,
                article.Film.Qualifier,
                article.Film.Slug,
                article.Film.Key,
                article.Headline,
                article.RuntimeMinutes,
                article.Art,
                article.Poster,
                Directors = article.Credits.Where(credit => credit.Job == Job.Director.Name).OrderBy(credit => credit.Position).Select(credit => credit.Person.Name).ToList(),
                Genres = article.Genres.OrderBy(genre => genre.Position).Select(genre => genre.Genre.Name).ToList(),
                Tags = article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag.Name).ToList(),
            })
            .ToListAsync(cancellationToken);

        var facts = new Dictionary<int, FilmFacts>();
        foreach (var row in rows)
        {
            facts[row.Id] = new FilmFacts
            {
                Id = row.Id,
                Title = row.Title,
                Year = row.Year,
                Qualifier = row.Qualifier is null ? null : await NeededQualifierAsync(row.Id, row.Key, row.Qualifier, cancellationToken),
                Address = links.Film(row.Slug),
                Directors = row.Directors,
                RuntimeMinutes = row.RuntimeMinutes,
                Poster = row.Poster,
                Drawing = Drawing.Of(new DrawingSubject
                {
                    FilmSlug = row.Slug,
                    Title = row.Title,
                    Year = row.Year,
                    Directors = row.Directors,
                    RuntimeMinutes = row.RuntimeMinutes,
                    Genres = row.Genres,
                    Headline = row.Headline,
                    Tags = row.Tags,
                    Art = row.Art,
                }),
            };
        }
        return facts;
    }

    /// <summary>The id of the article that speaks for each film: its earliest published review, or failing one the earliest other article about it.</summary>
    public async Task<IReadOnlyList<int>> LeadsAsync(IReadOnlyCollection<int> filmIds, CancellationToken cancellationToken)
    {
        var candidates = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow)
            .Where(article => article.FilmId != null && filmIds.Contains(article.FilmId.Value))
            .Select(article => new { article.Id, FilmId = article.FilmId!.Value, article.Kind, article.PublishedUtc })
            .ToListAsync(cancellationToken);
        return candidates
            .GroupBy(article => article.FilmId)
            .Select(ofFilm => ofFilm.OrderBy(article => article.Kind != ArticleKind.Review).ThenBy(article => article.PublishedUtc).ThenBy(article => article.Id).First().Id)
            .ToList();
    }

    private async Task<string?> NeededQualifierAsync(int filmId, string key, string qualifier, CancellationToken cancellationToken)
    {
        var nameAndYear = key[..(key.LastIndexOf('|') + 1)];
        return await db.Films.AnyAsync(other => other.Id != filmId && other.Key.StartsWith(nameAndYear), cancellationToken) ? qualifier : null;
    }
}
