using CinephileCorner.Content.Searching;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Search;

/// <summary>Turns what was found into what is printed, with the place where it was found. What readers may not see is left out.</summary>
public sealed class SearchHitsQuery(CinephileDbContext db, FilmFactsQuery films, Kept<SearchNames> names, SiteClock clock, SiteLinks links)
{
    private const int ShownNames = 3;

    /// <summary>The films, by id.</summary>
    /// <param name="isWanted">Whether a folded word was looked for.</param>
    public async Task<IReadOnlyDictionary<int, SearchHit>> FilmsAsync(IReadOnlyCollection<int> ids, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var facts = await films.FindAsync(ids, cancellationToken);
        var others = (await names.GetAsync(cancellationToken)).OtherTitles;
        return facts.Values.ToDictionary(film => film.Id, film => new SearchHit
        {
            Address = film.Address,
            Title = Snippet.Whole(film.Qualifier is null ? film.Title : $"{film.Title} [{film.Qualifier}]", isWanted),
            Facts = string.Join(" · ", new[] { film.DirectedBy, film.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), film.RuntimeMinutes is { } minutes ? $"{minutes} min" : null }.OfType<string>()),
            Why = OtherName("also known as", film.Title, others.GetValueOrDefault(film.Id), isWanted),
            Film = film,
        });
    }

    /// <summary>The people, by id.</summary>
    public async Task<IReadOnlyDictionary<int, SearchHit>> PeopleAsync(IReadOnlyCollection<int> ids, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var reviews = db.Articles.PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var people = await db.PeopleAt(clock.UtcNow).AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name, person.Qualifier, person.Slug }).ToListAsync(cancellationToken);
        var credits = await db.Credits.AsNoTracking().Where(credit => ids.Contains(credit.PersonId))
            .Join(reviews, credit => credit.ArticleId, review => review.Id, (credit, review) => new { credit.PersonId, credit.Job, credit.JobRank, review.FilmId }).ToListAsync(cancellationToken);
        var others = (await names.GetAsync(cancellationToken)).OtherNames;
        var work = credits.ToLookup(credit => credit.PersonId);
        return people.ToDictionary(person => person.Id, person => new SearchHit
        {
            Address = links.Person(person.Slug),
            Title = Snippet.Whole(person.Qualifier is null ? person.Name : $"{person.Name} [{person.Qualifier}]", isWanted),
            Facts = string.Join(", ", work[person.Id].OrderBy(credit => credit.JobRank < 0 ? 1.5 : credit.JobRank).Select(credit => credit.Job == "Cast" ? "Actor" : credit.Job).Distinct(StringComparer.Ordinal).Take(ShownNames))
                + " · " + Counted.Of(work[person.Id].Select(credit => credit.FilmId).Distinct().Count(), "film"),
            Why = OtherName("also credited as", person.Name, others.GetValueOrDefault(person.Id), isWanted),
        });
    }

    /// <summary>Articles of any kind, by id.</summary>
    public async Task<IReadOnlyDictionary<int, SearchHit>> ArticlesAsync(IReadOnlyCollection<int> ids, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => ids.Contains(article.Id)).Select(article => new
        {
            article.Id, article.Kind, article.Slug, article.Headline, article.HalfPoints, article.PublishedUtc, article.FilmId, Film = article.Film == null ? null : article.Film.Title,
            Critic = article.Critic.Name, article.Summary, article.Text.PlainText,
            Credits = article.Credits.OrderBy(credit => credit.JobRank).Select(credit => new { credit.Person.Name, credit.Role }).ToList(),
            Genres = article.Genres.Select(genre => genre.Genre.Name).ToList(), Tags = article.Tags.Select(tag => tag.Tag.Name).ToList(),
        }).ToListAsync(cancellationToken);
        var facts = await films.FindAsync([.. rows.Where(row => row.Kind == ArticleKind.Review && row.FilmId is not null).Select(row => row.FilmId!.Value).Distinct()], cancellationToken);
        return rows.ToDictionary(row => row.Id, row =>
        {
            var credited = row.Credits.Where(credit => Has(credit.Name, isWanted) || (credit.Role is not null && Has(credit.Role, isWanted)))
                .Select(credit => credit.Role is not null && Has(credit.Role, isWanted) ? $"{credit.Name} as {credit.Role}" : credit.Name).Distinct(StringComparer.Ordinal).Take(ShownNames).ToList();
            var snippet = Snippet.Best(row.PlainText, isWanted);
            string[] places =
            [
                .. row.Film is not null && Has(row.Film, isWanted) ? ["in the film’s title"] : Array.Empty<string>(),
                .. Has(row.Headline, isWanted) ? ["in the headline"] : Array.Empty<string>(),
                .. credited.Count > 0 ? ["in the credits: " + string.Join(", ", credited)] : Array.Empty<string>(),
                .. row.Genres.Concat(row.Tags).Where(word => Has(word, isWanted)).Take(1).Select(word => "under " + word),
                .. snippet is not null ? ["in the text"] : Array.Empty<string>(),
            ];
            return new SearchHit
            {
                Address = links.Article(row.Kind, row.Slug),
                Title = Snippet.Whole(row.Headline, isWanted),
                Facts = $"{row.Critic} · {clock.ShortDate(row.PublishedUtc)}",
                Why = places.Length == 0 ? "" : "Found " + string.Join("; ", places),
                Snippet = snippet ?? (row.Summary.Length > 0 ? Snippet.Whole(row.Summary, isWanted) : null),
                Score = row.HalfPoints is { } halves ? Score.FromHalves(halves) : null,
                Film = row.FilmId is { } id ? facts.GetValueOrDefault(id) : null,
            };
        });
    }

    // The other name is said when it answers words that the name itself does not.
    private static string OtherName(string how, string name, IReadOnlyList<string>? others, Func<string, bool> isWanted)
    {
        var own = FoldedWords.Of(name).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return others?.FirstOrDefault(other => Has(other, word => isWanted(word) && !own.Contains(word))) is { } found ? $"{how} {found}" : "";
    }

    private static bool Has(string text, Func<string, bool> isWanted) => FoldedWords.Of(text).Any(word => isWanted(word.Text));
}
