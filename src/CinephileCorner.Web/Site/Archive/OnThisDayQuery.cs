using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>Reads what was published and what came out on today's month and day, as the site's time zone has it.</summary>
public sealed class OnThisDayQuery(CinephileDbContext db, ArticleCardsQuery cards, FilmFactsQuery films, SiteClock clock)
{
    private const int Most = 4;

    // A day on which more came out, as January 1 may be, shows some of them.
    private const int MostCandidates = 200;

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);

    public async Task<OnThisDay> AskAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return new OnThisDay(clock.DayOfYear(today), await ArticlesAsync(today, cancellationToken), await FilmsAsync(today, cancellationToken));
    }

    // Year by year, each a few rows by the index of dates: which day an article belongs to is a matter of the site's time zone, of which
    // the store knows nothing.
    private async Task<IReadOnlyList<ArticleCard>> ArticlesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var then = new List<int>();
        var first = await Published.MinAsync(article => (DateTime?)article.PublishedUtc, cancellationToken) ?? clock.UtcNow;
        for (var year = today.Year - 1; then.Count < Most && year >= clock.Local(first).Year; year--)
        {
            if (today is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year))
                continue;
            var day = new DateOnly(year, today.Month, today.Day);
            var (from, to) = (clock.StartOf(day), clock.StartOf(day.AddDays(1)));
            then.AddRange(await Published.Where(article => article.PublishedUtc >= from && article.PublishedUtc < to).NewestFirst().Select(article => article.Id).Take(Most - then.Count).ToListAsync(cancellationToken));
        }
        return then.Count == 0 ? [] : await cards.ListAsync(Published.Where(article => then.Contains(article.Id)).NewestFirst(), cancellationToken);
    }

    // The review that leads a film says when it came out.
    private async Task<IReadOnlyList<(NamedLink Film, int Year)>> FilmsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var then = await Published.OfKind(ArticleKind.Review)
            .Where(review => review.FilmId != null && review.Released != null && review.Released.Value.Month == today.Month && review.Released.Value.Day == today.Day && review.Released.Value.Year < today.Year)
            .OrderByDescending(review => review.Released).ThenBy(review => review.Id)
            .Select(review => new { review.Id, FilmId = review.FilmId!.Value, Released = review.Released!.Value })
            .Take(MostCandidates).ToListAsync(cancellationToken);
        if (then.Count == 0)
            return [];
        var leads = await films.LeadsAsync(then.ConvertAll(review => review.FilmId), cancellationToken);
        var shown = then.Where(review => leads.Contains(review.Id)).Take(Most).ToList();
        var facts = await films.FindAsync(shown.ConvertAll(review => review.FilmId), cancellationToken);
        return shown.Where(review => facts.ContainsKey(review.FilmId)).Select(review => (new NamedLink(facts[review.FilmId].Title, facts[review.FilmId].Address), review.Released.Year)).ToList();
    }
}
