using System.Globalization;
using CinephileCorner.Content.Searching;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
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
    public async Task<IReadOnlyDictionary<int, SearchHit>> FilmsAsync(IReadOnlyCollection<int> ids, NameMarks marks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var facts = await films.FindAsync(ids, cancellationToken);
        var others = (await names.GetAsync(cancellationToken)).OtherTitles;
        return facts.Values.ToDictionary(film => film.Id, film => new SearchHit
        {
            Address = film.Address,
            Title = Snippet.Whole(film.Qualifier is null ? film.Title : $"{film.Title} [{film.Qualifier}]", marks.In(film.Title)),
            Facts = string.Join(" · ", new[] { film.DirectedBy, film.Year?.ToString(CultureInfo.InvariantCulture), film.RuntimeMinutes is { } minutes ? $"{minutes} min" : null }.OfType<string>()),
            Why = OtherName("also known as", film.Title, others.GetValueOrDefault(film.Id), marks),
            Film = film,
        });
    }

    /// <summary>The people, by id.</summary>
    public async Task<IReadOnlyDictionary<int, SearchHit>> PeopleAsync(IReadOnlyCollection<int> ids, NameMarks marks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var reviews = db.Articles.PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);
        var people = await db.PeopleAt(clock.UtcNow).AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name, person.Qualifier, person.Slug }).ToListAsync(cancellationToken);
        var credits = await db.Credits.AsNoTracking().Where(credit => ids.Contains(credit.PersonId))
            .Join(reviews, credit => credit.ArticleId, review => review.Id, (credit, review) => new { credit.PersonId, credit.Job, credit.JobRank, review.FilmId }).ToListAsync(cancellationToken);
        var others = (await names.GetAsync(cancellationToken)).OtherNames;
        var work = credits.ToLookup(credit => credit.PersonId);
        return people.ToDictionary(person => person.Id, person => new SearchHit
        {
            Address = links.Person(person.Slug),
            Title = Snippet.Whole(person.Qualifier is null ? person.Name : $"{person.Name} [{person.Qualifier}]", marks.In(person.Name)),
            Facts = string.Join(", ", work[person.Id].OrderBy(credit => credit.JobRank < 0 ? 1.5 : credit.JobRank).Select(credit => credit.Job == "Cast" ? "Actor" : credit.Job).Distinct(StringComparer.Ordinal).Take(ShownNames))
                + " · " + Counted.Of(work[person.Id].Select(credit => credit.FilmId).Distinct().Count(), "film"),
            Why = OtherName("also credited as", person.Name, others.GetValueOrDefault(person.Id), marks),
        });
    }

    /// <summary>Articles of any kind, by id.</summary>
    /// <param name="marks">What was looked for in them.</param>
    /// <param name="filter">What they had to pass; null for nothing.</param>
    public async Task<IReadOnlyDictionary<int, SearchHit>> ArticlesAsync(IReadOnlyCollection<int> ids, TextMarks marks, SearchFilter? filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var rows = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => ids.Contains(article.Id)).Select(article => new
        {
            article.Id, article.Kind, article.Slug, article.Headline, article.HalfPoints, article.PublishedUtc, article.FilmId, Film = article.Film == null ? null : article.Film.Title, Year = article.Film == null ? null : article.Film.Year,
            article.CriticId, Critic = article.Critic.Name, article.Summary, article.Text.PlainText,
            Credits = article.Credits.OrderBy(credit => credit.JobRank).Select(credit => new { credit.PersonId, credit.Person.Name, credit.Role, credit.Job, IsCast = credit.Kind == CreditKind.Cast }).ToList(),
            Genres = article.Genres.Select(genre => new { genre.GenreId, genre.Genre.Name }).ToList(), Tags = article.Tags.Select(tag => tag.Tag.Name).ToList(),
            Entries = article.Entries.OrderBy(entry => entry.Position).Select(entry => entry.Title).ToList(),
        }).ToListAsync(cancellationToken);
        var facts = await films.FindAsync([.. rows.Where(row => row.Kind == ArticleKind.Review && row.FilmId is not null).Select(row => row.FilmId!.Value).Distinct()], cancellationToken);
        return rows.ToDictionary(row => row.Id, row =>
        {
            var credited = row.Credits.Where(credit => Has(credit.Name, marks) || (credit.Role is not null && Has(credit.Role, marks)))
                .Select(credit => credit.Role is not null && Has(credit.Role, marks) ? $"{credit.Name} as {credit.Role}" : credit.Name).Distinct(StringComparer.Ordinal).Take(ShownNames).ToList();
            var listed = row.Entries.Where(entry => Has(entry, marks)).Distinct(StringComparer.Ordinal).Take(ShownNames).ToList();
            var snippet = Snippet.Best(row.PlainText, marks);
            string[] places =
            [
                .. row.Film is not null && Has(row.Film, marks) ? ["in the film’s title"] : Array.Empty<string>(),
                .. Has(row.Headline, marks) ? ["in the headline"] : Array.Empty<string>(),
                .. credited.Count > 0 ? ["in the credits: " + string.Join(", ", credited)] : Array.Empty<string>(),
                .. row.Genres.Select(genre => genre.Name).Concat(row.Tags).Where(word => Has(word, marks)).Take(1).Select(word => "under " + word),
                .. listed.Count > 0 ? ["in the list: " + string.Join(", ", listed)] : Array.Empty<string>(),
                .. snippet is not null ? ["in the text"] : Has(row.Summary, marks) ? ["in the summary"] : Array.Empty<string>(),
            ];
            string[] passed = filter is null ? [] :
            [
                .. Named(filter.Directors, row.Credits.Where(credit => credit.Job == Job.Director.Name).Select(credit => (credit.PersonId, credit.Name)), "directed by "),
                .. Named(filter.Cast, row.Credits.Where(credit => credit.IsCast).Select(credit => (credit.PersonId, credit.Name)), "with "),
                .. Named(filter.Genres, row.Genres.Select(genre => (genre.GenreId, genre.Name)), "under "),
                .. Named(filter.Critics, [(row.CriticId, row.Critic)], "written by "),
                .. filter.Years is not null && row.Year is { } year ? [string.Create(CultureInfo.InvariantCulture, $"a film of {year}")] : Array.Empty<string>(),
            ];
            // A review that has none of the words is there for its film.
            var why = places.Length > 0 ? passed.Prepend("found " + string.Join("; ", places)) : passed.Length > 0 || row.Film is null ? passed : ["about " + row.Film];
            return new SearchHit
            {
                Address = links.Article(row.Kind, row.Slug),
                Title = Snippet.Whole(row.Headline, marks),
                Facts = $"{row.Critic} · {clock.ShortDate(row.PublishedUtc)}",
                Why = Sentence(string.Join("; ", why)),
                Snippet = snippet ?? (row.Summary.Length > 0 ? Snippet.Whole(row.Summary, marks) : null),
                Score = row.HalfPoints is { } halves ? Score.FromHalves(halves) : null,
                Film = row.FilmId is { } id ? facts.GetValueOrDefault(id) : null,
            };
        });
    }

    // The other name is said when it answers words that the name itself does not.
    private static string OtherName(string how, string name, IReadOnlyList<string>? others, NameMarks marks)
    {
        var beyond = marks.Beyond(name);
        return others?.FirstOrDefault(other => Has(other, new TextMarks(beyond.In(other), []))) is { } found ? $"{how} {found}" : "";
    }

    // Of each filter the names that pass it.
    private static IEnumerable<string> Named(IReadOnlyList<IReadOnlyList<int>> filters, IEnumerable<(int Id, string Name)> names, string before) =>
        filters.Count == 0 ? [] : names.Where(one => filters.Any(ids => ids.Contains(one.Id))).Select(one => before + one.Name).Distinct(StringComparer.Ordinal).Take(ShownNames);

    private static string Sentence(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    private static bool Has(string text, TextMarks marks) => marks.In(text).Count > 0;
}
