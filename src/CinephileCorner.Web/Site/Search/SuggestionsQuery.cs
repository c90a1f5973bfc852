using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Search;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Search;

/// <summary>What somebody may be about to type, best first.</summary>
public sealed class SuggestionsQuery(Kept<SearchNames> kept, ArticleFinder finder, SearchHitsQuery hits)
{
    private const int Most = 8;
    private const int MostOfAKind = 5;
    private const int MostCritics = 2;
    private const double Sure = 0.8;

    public async Task<IReadOnlyList<Suggested>> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text.Length == 0)
            return [];
        var names = await kept.GetAsync(cancellationToken);
        if (names.Meant(query) is not { HasFilters: false } meant)
            return [];
        query = meant;
        var known = names.KnownBy(query.Plain, isUnfinished: true, MostOfAKind);
        var films = names.Films.Find(query.Plain, isUnfinished: true, MostOfAKind).Select(match => (Part: SearchPart.Films, names.FilmRows[match.Name].Id, match.Score))
            .Concat(known.Select(one => (Part: SearchPart.Films, names.FilmRows[one.Film].Id, Score: Sure))).DistinctBy(one => one.Id);
        var people = names.People.Find(query.Plain, isUnfinished: true, MostOfAKind).Select(match => (Part: SearchPart.People, names.PersonRows[match.Name].Id, match.Score));
        var chosen = films.Concat(people).OrderByDescending(one => one.Score).Take(Most).ToList();
        var found = new List<Suggested>();
        var marks = new NameMarks(query.Plain, isUnfinished: true);
        // Films and people apart, whichever has the best match before the other.
        foreach (var part in chosen.Select(one => one.Part).Distinct())
        {
            var ids = chosen.Where(one => one.Part == part).Select(one => one.Id).ToList();
            var listed = part == SearchPart.Films ? await hits.FilmsAsync(ids, marks, By(names, known), cancellationToken) : await hits.PeopleAsync(ids, marks, cancellationToken);
            found.AddRange(ids.Select(listed.GetValueOrDefault).OfType<SearchHit>().Select(hit => new Suggested(Plain(hit.Title), hit.Line, part == SearchPart.Films ? "film" : "person", hit.Address)));
        }
        var critics = names.Critics.Find(query.Plain, isUnfinished: true, MostCritics).Where(match => match is { Score: > Sure, IsNear: false }).Select(match => names.CriticRows[match.Name].Id).ToList();
        found.AddRange((await hits.CriticsAsync(critics, cancellationToken)).Take(Most - found.Count).Select(critic => new Suggested(critic.Name, "Critic · " + Counted.Of(critic.Count, "article"), "critic", critic.Address)));
        if (found.Count < Most && (query.Words.Count > 1 || (query.Words.Count == 1 && query.Words[0].Length > 2)))
        {
            var articles = await finder.BeginningAsync(query.Words, Most - found.Count, cancellationToken);
            var listed = await hits.ArticlesAsync(articles.Select(article => article.Id).ToList(), TextMarks.None, null, cancellationToken);
            found.AddRange(articles.Where(article => listed.ContainsKey(article.Id)).Select(article => (article.Kind, Hit: listed[article.Id]))
                .Select(one => new Suggested(Plain(one.Hit.Title), one.Hit.Facts, one.Kind.ToString().ToLowerInvariant(), one.Hit.Address)));
        }
        return found;
    }

    private static Dictionary<int, string> By(SearchNames names, IReadOnlyList<(int Film, int Person)> known) => known.ToDictionary(one => names.FilmRows[one.Film].Id, one => names.PersonRows[one.Person].Name);

    private static string Plain(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.Text));
}
