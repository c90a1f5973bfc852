using CinephileCorner.Content.Drawings;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Media;
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

        var shared = await SharedNamesAsync(rows.Where(row => row.Qualifier is not null).Select(row => row.Key).ToList(), cancellationToken);
        var pictures = await PicturesAsync([.. rows.Select(row => row.Poster?.File).OfType<string>()], cancellationToken);
        var facts = new Dictionary<int, FilmFacts>();
        foreach (var row in rows)
        {
            facts[row.Id] = new FilmFacts
            {
                Id = row.Id,
                Title = row.Title,
                Year = row.Year,
                Qualifier = row.Qualifier is not null && shared.Contains(NameAndYear(row.Key)) ? row.Qualifier : null,
                Address = links.Film(row.Slug),
                Directors = row.Directors,
                RuntimeMinutes = row.RuntimeMinutes,
                // A picture that was deleted leaves the drawing.
                Poster = row.Poster is { } poster && pictures.TryGetValue(poster.File, out var item) ? Focused(poster, item) : null,
                PosterHasSizes = row.Poster is { } picture && pictures.TryGetValue(picture.File, out var sized) && sized.SizesMadeUtc is not null,
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

    // What the article says goes before what the library says of the same picture.
    private static Poster Focused(Poster poster, MediaItem item) =>
        poster is { FocusX: MediaItem.Middle, FocusY: MediaItem.Middle } ? poster with { FocusX = item.FocusX, FocusY = item.FocusY } : poster;

    // Those that are still there.
    private async Task<Dictionary<string, MediaItem>> PicturesAsync(List<string> files, CancellationToken cancellationToken) => files.Count == 0 ? []
        : await db.MediaItems.AsNoTracking().Where(item => files.Contains(item.File) && item.Trouble == null)
            .ToDictionaryAsync(item => item.File, StringComparer.Ordinal, cancellationToken);

    // Which of these titles and years more than one published film has.
    private async Task<HashSet<string>> SharedNamesAsync(List<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        var sortKeys = await db.Films.Where(film => keys.Contains(film.Key)).Select(film => film.SortKey).Distinct().ToListAsync(cancellationToken);
        var rivals = await db.FilmsAt(clock.UtcNow).Where(film => sortKeys.Contains(film.SortKey)).Select(film => film.Key).ToListAsync(cancellationToken);
        return rivals.GroupBy(NameAndYear, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static string NameAndYear(string key) => key[..(key.LastIndexOf('|') + 1)];
}
