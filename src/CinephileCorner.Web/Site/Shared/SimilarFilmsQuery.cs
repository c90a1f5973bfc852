using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>
/// Reviews of films like one film: by shared crew, then cast, then genres, then era, in this order of weight. The same
/// store always gives the same films in the same order, and every card says the strongest thing they share.
/// </summary>
public sealed class SimilarFilmsQuery(CinephileDbContext db, FilmFactsQuery films, SiteClock clock, SiteLinks links)
{
    private const int ShelfSize = 6;
    private const int EraYears = 7;

    /// <summary>At most six; none when nothing is like it.</summary>
    /// <param name="leadId">The review that speaks for the film.</param>
    public async Task<IReadOnlyList<FilmCard>> LikeAsync(int leadId, CancellationToken cancellationToken)
    {
        var self = await db.Articles.AsNoTracking().Where(article => article.Id == leadId).Select(article => new
        {
            article.FilmId,
            Year = article.Film == null ? null : article.Film.Year,
            Genres = article.Genres.OrderBy(genre => genre.Position).Select(genre => genre.GenreId).ToList(),
            Credits = article.Credits.Select(credit => new { credit.PersonId, credit.Job }).ToList(),
        }).SingleAsync(cancellationToken);

        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review).Where(article => article.FilmId != null && article.FilmId != self.FilmId);
        var likenesses = new Dictionary<int, Likeness>();

        var people = self.Credits.Select(credit => credit.PersonId).Distinct().ToList();
        var shared = await reviews
            .SelectMany(article => article.Credits, (article, credit) => new { article.Id, credit.PersonId, credit.Person.Name, credit.Job, credit.JobRank, credit.Kind })
            .Where(credit => people.Contains(credit.PersonId))
            .ToListAsync(cancellationToken);
        var jobsHere = self.Credits.Select(credit => (credit.PersonId, credit.Job)).ToHashSet();
        foreach (var credit in shared.OrderBy(credit => credit.JobRank).ThenBy(credit => credit.Name, StringComparer.Ordinal))
            likenesses.At(credit.Id).AddPerson(credit.PersonId, credit.Name, credit.Kind, jobsHere.Contains((credit.PersonId, credit.Job)) ? credit.Job : null);

        var related = likenesses.Keys.ToList();
        var genreRows = await reviews
            .Where(article => article.Genres.Any(genre => self.Genres.Contains(genre.GenreId)))
            .Select(article => new
            {
                article.Id,
                Shared = article.Genres.Count(genre => self.Genres.Contains(genre.GenreId)),
                Gap = Math.Abs((article.Film!.Year ?? 0) - (self.Year ?? 0)),
                article.HalfPoints,
            })
            .OrderByDescending(row => related.Contains(row.Id)).ThenByDescending(row => row.Shared).ThenBy(row => row.Gap).ThenByDescending(row => row.HalfPoints).ThenBy(row => row.Id)
            .Take(related.Count + (3 * ShelfSize))
            .ToListAsync(cancellationToken);
        foreach (var row in genreRows)
            likenesses.At(row.Id).SharedGenres = row.Shared;

        var ids = likenesses.Keys.ToList();
        var candidates = await reviews.Where(article => ids.Contains(article.Id)).Select(article => new
        {
            article.Id,
            FilmId = article.FilmId!.Value,
            article.Slug,
            article.Film!.Year,
            article.PublishedUtc,
            article.HalfPoints,
            Genres = article.Genres.Where(genre => self.Genres.Contains(genre.GenreId)).OrderBy(genre => genre.Position).Select(genre => genre.Genre.Name).ToList(),
        }).ToListAsync(cancellationToken);

        var chosen = candidates
            .Select(candidate =>
            {
                var likeness = likenesses[candidate.Id];
                likeness.SameEra = candidate.Year is { } year && self.Year is { } own && Math.Abs(year - own) <= EraYears;
                return (Review: candidate, Likeness: likeness);
            })
            .Where(one => one.Likeness.IsWorthShowing)
            .GroupBy(one => one.Review.FilmId)
            .Select(ofFilm => ofFilm.OrderByDescending(one => one.Likeness.Weight).ThenBy(one => one.Review.PublishedUtc).ThenBy(one => one.Review.Id).First())
            .OrderByDescending(one => one.Likeness.Weight).ThenByDescending(one => one.Review.HalfPoints).ThenByDescending(one => one.Review.PublishedUtc).ThenBy(one => one.Review.Id)
            .Take(ShelfSize)
            .ToList();

        var facts = await films.FindAsync(chosen.ConvertAll(one => one.Review.FilmId), cancellationToken);
        return chosen
            .Where(one => facts.ContainsKey(one.Review.FilmId))
            .Select(one => new FilmCard(facts[one.Review.FilmId], links.Article(ArticleKind.Review, one.Review.Slug), one.Likeness.Reason(one.Review.Genres, one.Review.Year)))
            .ToList();
    }
}
