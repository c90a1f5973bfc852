using System.Globalization;
using CinephileCorner.Content.Searching;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Search;

/// <summary>Turns what was found into what is printed, with the place where it was found. What readers may not see is left out.</summary>
public sealed class SearchHitsQuery(CinephileDbContext db, FilmFactsQuery films, SiteClock clock, SiteLinks links)
{
    private const int ShownNames = 3;

    private static readonly Dictionary<int, IReadOnlyList<string>> NoOthers = [];

    /// <summary>The films, by id.</summary>
    /// <param name="by">Of those that were found by the name of somebody they are known by, that name.</param>
    public async Task<IReadOnlyDictionary<int, SearchHit>> FilmsAsync(IReadOnlyCollection<int> ids, NameMarks marks, IReadOnlyDictionary<int, string> by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(by);
        var facts = await films.FindAsync(ids, cancellationToken);
        // Asked for only where the title leaves something of what was typed without an answer.
        var open = facts.Values.Where(film => !marks.Beyond(film.Title).IsEmpty).Select(film => film.Id).ToList();
        var others = open.Count == 0 ? NoOthers : await AlsoCalled.FilmsAsync(db, Reviews.Where(review => review.FilmId != null && open.Contains(review.FilmId.Value)), cancellationToken);
        return facts.Values.ToDictionary(film => film.Id, film => new SearchHit
        {
            Address = film.Address,
            Title = Label(film.Title, film.Qualifier is null ? film.Title : $"{film.Title} [{film.Qualifier}]", marks),
            Facts = string.Join(" · ", new[] { film.DirectedBy, film.Year?.ToString(CultureInfo.InvariantCulture), film.RuntimeMinutes is { } minutes ? $"{minutes} min" : null }.OfType<string>()),
            Why = by.TryGetValue(film.Id, out var name) ? Known(film, name) : Named("also known as ", marks.OtherName(film.Title, others.GetValueOrDefault(film.Id))),
            Film = film,
        });
    }

    /// <summary>The people, by id.</summary>
    public async Task<IReadOnlyDictionary<int, SearchHit>> PeopleAsync(IReadOnlyCollection<int> ids, NameMarks marks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var people = await db.PeopleAt(clock.UtcNow).AsNoTracking().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name, person.Qualifier, person.Slug }).ToListAsync(cancellationToken);
        var credits = await db.Credits.AsNoTracking().Where(credit => ids.Contains(credit.PersonId))
            .Join(Reviews, credit => credit.ArticleId, review => review.Id, (credit, review) => new { credit.PersonId, credit.Job, credit.JobRank, review.FilmId }).ToListAsync(cancellationToken);
        var open = people.Where(person => !marks.Beyond(person.Name).IsEmpty).Select(person => person.Id).ToList();
        var others = open.Count == 0 ? NoOthers : await AlsoCalled.PeopleAsync(db, Reviews.SelectMany(review => review.Credits).Where(credit => open.Contains(credit.PersonId)), cancellationToken);
        var work = credits.ToLookup(credit => credit.PersonId);
        return people.ToDictionary(person => person.Id, person => new SearchHit
        {
            Address = links.Person(person.Slug),
            Title = Label(person.Name, new PersonName(person.Name, person.Qualifier).Label, marks),
            Facts = string.Join(", ", work[person.Id].OrderBy(credit => credit.JobRank < 0 ? 1.5 : credit.JobRank).Select(credit => credit.Job == "Cast" ? "Actor" : credit.Job).Distinct(StringComparer.Ordinal).Take(ShownNames))
                + " · " + Counted.Of(work[person.Id].Select(credit => credit.FilmId).Distinct().Count(), "film"),
            Why = Named("also credited as ", marks.OtherName(person.Name, others.GetValueOrDefault(person.Id))),
        });
    }

    /// <summary>The critics who have something published, by name.</summary>
    public async Task<IReadOnlyList<FoundCritic>> CriticsAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var critics = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => ids.Contains(article.CriticId)).GroupBy(article => new { article.Critic.Name, article.Critic.Slug })
            .Select(critic => new { critic.Key.Name, critic.Key.Slug, Count = critic.Count() }).OrderBy(critic => critic.Name).ToListAsync(cancellationToken);
        return critics.ConvertAll(critic => new FoundCritic(critic.Name, links.Critic(critic.Slug), critic.Count));
    }

    /// <summary>Articles of any kind, by id.</summary>
    /// <param name="marks">What was looked for in them.</param>
    /// <param name="filter">What they had to pass; null for nothing.</param>
    public async Task<IReadOnlyDictionary<int, SearchHit>> ArticlesAsync(IReadOnlyCollection<int> ids, TextMarks marks, SearchFilter? filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var shown = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).Where(article => ids.Contains(article.Id));
        var rows = await shown.Select(article => new { article.Id, article.Kind, article.Slug, article.HalfPoints, article.PublishedUtc, article.FilmId }).ToListAsync(cancellationToken);
        var searched = (await SearchedArticle.ReadAsync(db, shown, cancellationToken)).ToDictionary(article => article.Id);
        var facts = await films.FindAsync([.. rows.Where(row => row.Kind == ArticleKind.Review && row.FilmId is not null).Select(row => row.FilmId!.Value).Distinct()], cancellationToken);
        // Whatever went between the two is left out.
        return rows.Where(row => searched.ContainsKey(row.Id)).ToDictionary(row => row.Id, row =>
        {
            var article = searched[row.Id];
            var snippet = Snippet.Best(article.PlainText, marks);
            var places = Places(article, marks, isInText: snippet is not null).ToList();
            string[] passed = filter is null ? [] :
            [
                .. Named(filter.Directors, article.Credits.Where(credit => credit.Job == Job.Director.Name).Select(credit => (credit.PersonId, Credited(credit))), "directed by "),
                .. Named(filter.Cast, article.Credits.Where(credit => credit.IsCast).Select(credit => (credit.PersonId, Credited(credit))), "with "),
                .. Named(filter.Genres, article.Genres, "under "),
                .. Named(filter.Critics, [(article.CriticId, article.Critic)], "written by "),
                .. filter.Years is not null && article.Year is { } year ? [string.Create(CultureInfo.InvariantCulture, $"a film of {year}")] : Array.Empty<string>(),
                .. filter.Scores is not null && row.HalfPoints is { } given ? [$"scored {Score.FromHalves(given)}"] : Array.Empty<string>(),
            ];
            // A review that has none of the words is there for its film.
            var why = places.Count > 0 ? passed.Prepend("found " + string.Join("; ", places)) : passed.Length > 0 || article.Film is null ? passed : ["about " + article.Film];
            return new SearchHit
            {
                Address = links.Article(row.Kind, row.Slug),
                Title = Snippet.Whole(article.Headline, marks),
                Facts = $"{article.Critic} · {clock.ShortDate(row.PublishedUtc)}",
                Why = Sentence(string.Join("; ", why)),
                Snippet = snippet ?? (article.Summary.Length > 0 ? Snippet.Whole(article.Summary, marks) : null),
                Score = row.HalfPoints is { } halves ? Score.FromHalves(halves) : null,
                Film = row.FilmId is { } id ? facts.GetValueOrDefault(id) : null,
            };
        });
    }

    // Where the words stand: whatever SearchDocument takes words from is looked at here.
    private static IEnumerable<string> Places(SearchedArticle article, TextMarks marks, bool isInText)
    {
        if (article.Film is { } film)
        {
            var year = article.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
            var (inTitle, inYear) = (Has(film, marks), Has(year, marks));
            if (inTitle)
                yield return "in the film’s title";
            if (inYear)
                yield return $"in the film’s year, {year}";
            if (article.FilmQualifier is { } qualifier && Has(qualifier, marks))
                yield return $"in the film’s name, {film} [{qualifier}]";
            if (!inTitle && !inYear && Has($"{film} {year}", marks))
                yield return "in the film’s title and year";
            if (Telling(article.OtherTitles.Select(title => (title, marks.WordsIn(title)))) is [var other, ..])
                yield return "in another title of the film: " + other;
        }
        if (Has(article.Headline, marks))
            yield return "in the headline";
        if (Has(article.Critic, marks))
            yield return "in the byline: " + article.Critic;
        // A person once, by the credit that says most.
        var credited = Telling(article.Credits.Select(credit => Found(credit, marks)).GroupBy(credit => credit.PersonId)
            .Select(credits => credits.OrderByDescending(credit => credit.Words.Count).ThenByDescending(credit => credit.Shown.Length).First()).Select(credit => (credit.Shown, credit.Words)));
        if (credited.Count > 0)
            yield return "in the credits: " + string.Join(", ", credited);
        if (Telling(article.Genres.Select(genre => genre.Name).Concat(article.Tags).Select(word => (word, marks.WordsIn(word)))) is [var under, ..])
            yield return "under " + under;
        var listed = Telling(article.Entries.Select(entry => (Has(entry.Year?.ToString(CultureInfo.InvariantCulture) ?? "", marks) ? entry.WithYear : entry.Title, marks.WordsIn(entry.WithYear))));
        if (listed.Count > 0)
            yield return "in the list: " + string.Join(", ", listed);
        if (isInText)
            yield return "in the text";
        else if (Has(article.Summary, marks))
            yield return "in the summary";
    }

    private IQueryable<Article> Reviews => db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Review);

    private static (int PersonId, string Shown, IReadOnlySet<string> Words) Found(SearchedCredit credit, TextMarks marks)
    {
        var words = new HashSet<string>(marks.WordsIn(credit.Shown), StringComparer.Ordinal);
        var shown = credit.Shown;
        if (credit.Role is { } role && marks.WordsIn(role) is { Count: > 0 } inRole)
        {
            words.UnionWith(inRole);
            shown += " as " + role;
        }
        if (credit.CreditedAs is { } alias && marks.WordsIn(alias) is { Count: > 0 } inAlias)
        {
            words.UnionWith(inAlias);
            shown += $" (credited as {alias})";
        }
        return (credit.PersonId, shown, words);
    }

    // Those that hold the most of what was looked for; one of which another holds all and more tells nothing.
    private static List<string> Telling(IEnumerable<(string Shown, IReadOnlySet<string> Words)> all)
    {
        var telling = new List<(string Shown, IReadOnlySet<string> Words)>();
        foreach (var one in all.Where(one => one.Words.Count > 0).OrderByDescending(one => one.Words.Count))
        {
            if (telling.Count < ShownNames && !telling.Exists(other => other.Shown == one.Shown || one.Words.IsProperSubsetOf(other.Words)))
                telling.Add(one);
        }
        return telling.ConvertAll(one => one.Shown);
    }

    // What tells two of a name apart is marked as well, and does not keep a name from being the whole of what was typed.
    private static Snippet Label(string name, string label, NameMarks marks)
    {
        var (inName, inLabel) = (marks.In(name), marks.In(label));
        return Snippet.Whole(label, word => inName(word) || inLabel(word));
    }

    // Who directed it stands in the facts already, unless there are more of them than are named.
    private static string Known(FilmFacts film, string name) =>
        film.Directors.Contains(name, StringComparer.Ordinal) ? film.DirectedBy!.Contains(name, StringComparison.Ordinal) ? "" : "directed by " + name : "with " + name;

    private static string Credited(SearchedCredit credit) => credit.CreditedAs is { } alias ? $"{credit.Name} (credited as {alias})" : credit.Name;

    private static string Named(string how, string? name) => name is null ? "" : how + name;

    // Of each filter the names that pass it.
    private static IEnumerable<string> Named(IReadOnlyList<IReadOnlyList<int>> filters, IEnumerable<(int Id, string Name)> names, string before) =>
        filters.Count == 0 ? [] : names.Where(one => filters.Any(ids => ids.Contains(one.Id))).Select(one => before + one.Name).Distinct(StringComparer.Ordinal).Take(ShownNames);

    private static string Sentence(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    private static bool Has(string text, TextMarks marks) => marks.In(text).Count > 0;
}
