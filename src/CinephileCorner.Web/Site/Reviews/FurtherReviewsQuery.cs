using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>Finds the reviews before and after one: in time, in its genre, by its directors.</summary>
public sealed class FurtherReviewsQuery(CinephileDbContext db, SiteClock clock, SiteLinks links)
{
    private const int FewReviews = 300;

    // Who made it together; of an anthology's ten the first say enough.
    private const int MostDirectors = 3;

    private sealed record Neighbour(int FilmId, string Title, int? Year, string? Qualifier, string SortKey, string Slug, string Headline);

    public async Task<FurtherReviews> OfAsync(int reviewId, CancellationToken cancellationToken)
    {
        var self = await db.Articles.AsNoTracking().Where(review => review.Id == reviewId).Select(review => new
        {
            review.Id,
            review.PublishedUtc,
            FilmId = review.FilmId!.Value,
        }).SingleAsync(cancellationToken);
        var genre = await db.ArticleGenres.Where(one => one.ArticleId == reviewId).OrderBy(one => one.Position).Select(one => new { one.GenreId, one.Genre.Name }).FirstOrDefaultAsync(cancellationToken);
        var directors = await db.Credits.Where(credit => credit.ArticleId == reviewId && credit.Job == Job.Director.Name).OrderBy(credit => credit.Position)
            .Select(credit => new { credit.PersonId, credit.Person.Name }).Take(MostDirectors).ToListAsync(cancellationToken);
        var shown = new List<int> { self.FilmId };
        var directed = new List<int> { self.FilmId };
        var reviews = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review).Where(review => review.FilmId != null);
        // In time one review follows the other, whatever it is of: else a second one of a film would be passed over both ways.
        var (earlier, later) = await AroundAsync(reviews, []);
        var more = new List<(string, IReadOnlyList<NamedLink>)>();
        foreach (var director in directors.DistinctBy(one => one.PersonId))
        {
            var theirs = await db.Credits.Where(credit => credit.PersonId == director.PersonId && credit.Job == Job.Director.Name).Select(credit => credit.ArticleId).Distinct().ToListAsync(cancellationToken);
            await AddAsync("Also by " + director.Name, reviews.Where(review => EF.Parameter(theirs).Contains(review.Id)), directed);
        }
        if (genre is not null)
        {
            // Of a genre with many reviews the next one is near; those of a rare one are looked up.
            var few = await db.ArticleGenres.Where(one => one.GenreId == genre.GenreId).Select(one => one.ArticleId).Take(FewReviews + 1).ToListAsync(cancellationToken);
            await AddAsync("More " + LowerCase.Of(genre.Name), few.Count > FewReviews
                ? reviews.Where(review => review.Genres.Any(one => one.GenreId == genre.GenreId))
                : reviews.Where(review => EF.Parameter(few).Contains(review.Id)), shown);
        }
        return new FurtherReviews(earlier, later, more);

        async Task AddAsync(string label, IQueryable<Article> among, List<int> without)
        {
            var (before, after) = await AroundAsync(among, without);
            if (before is not null || after is not null)
                more.Add((label, new[] { before, after }.OfType<NamedLink>().ToList()));
        }

        async Task<(NamedLink? Earlier, NamedLink? Later)> AroundAsync(IQueryable<Article> among, List<int> without)
        {
            var before = await FirstAsync(among.Where(review => review.PublishedUtc < self.PublishedUtc || (review.PublishedUtc == self.PublishedUtc && review.Id < self.Id)).NewestFirst(), without);
            var after = await FirstAsync(among.Where(review => review.PublishedUtc > self.PublishedUtc || (review.PublishedUtc == self.PublishedUtc && review.Id > self.Id))
                .OrderBy(review => review.PublishedUtc).ThenBy(review => review.Id), without);
            return (before, after);
        }

        async Task<NamedLink?> FirstAsync(IQueryable<Article> inOrder, List<int> without)
        {
            var found = await inOrder.Where(review => !without.Contains(review.FilmId!.Value))
                .Select(review => new Neighbour(review.FilmId!.Value, review.Film!.Title, review.Film.Year, review.Film.Qualifier, review.Film.SortKey, review.Slug, review.Headline)).FirstOrDefaultAsync(cancellationToken);
            if (found is null)
                return null;
            without.Add(found.FilmId);
            shown.Add(found.FilmId);
            if (found.FilmId == self.FilmId)
                return new NamedLink(found.Headline, links.Article(ArticleKind.Review, found.Slug));
            // Few films have a qualifier, and it is worth its words only where readers know another film of the name.
            var isShared = found.Qualifier is not null
                && await db.FilmsAt(clock.UtcNow).AnyAsync(film => film.SortKey == found.SortKey && film.Year == found.Year && film.Id != found.FilmId, cancellationToken);
            return new NamedLink(new FilmName(found.Title, found.Year, isShared ? found.Qualifier : null).Whole, links.Article(ArticleKind.Review, found.Slug));
        }
    }
}
