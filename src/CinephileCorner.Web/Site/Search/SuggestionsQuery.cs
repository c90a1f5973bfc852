using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Search;

namespace CinephileCorner.Web.Site.Search;

/// <summary>What somebody may be about to type, best first.</summary>
public sealed class SuggestionsQuery(Kept<SearchNames> kept, ArticleFinder finder, SearchHitsQuery hits)
{
    private const int Most = 8;
    private const int MostOfAKind = 5;

    public async Task<IReadOnlyList<Suggested>> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text.Length == 0)
            return [];
        var names = await kept.GetAsync(cancellationToken);
        if (names.Meant(query) is not { HasFilters: false } meant)
            return [];
        query = meant;
        var films = names.Films.Find(query.Plain, isUnfinished: true, MostOfAKind).Select(match => (Part: SearchPart.Films, names.FilmRows[match.Name].Id, match.Score));
        var people = names.People.Find(query.Plain, isUnfinished: true, MostOfAKind).Select(match => (Part: SearchPart.People, names.PersonRows[match.Name].Id, match.Score));
        var chosen = films.Concat(people).OrderByDescending(one => one.Score).Take(Most).ToList();
        var found = new List<Suggested>();
        // Films and people apart, whichever has the best match before the other.
        foreach (var part in chosen.Select(one => one.Part).Distinct())
        {
            var ids = chosen.Where(one => one.Part == part).Select(one => one.Id).ToList();
            var listed = part == SearchPart.Films ? await hits.FilmsAsync(ids, NameMarks.None, cancellationToken) : await hits.PeopleAsync(ids, NameMarks.None, cancellationToken);
            found.AddRange(ids.Select(listed.GetValueOrDefault).OfType<SearchHit>().Select(hit => new Suggested(Plain(hit.Title), hit.Facts, part == SearchPart.Films ? "film" : "person", hit.Address)));
        }
        if (found.Count < Most && query.Words.Count > 0 && query.Words[^1].Length > 2)
        {
            var articles = await finder.BeginningAsync(query.Words, Most - found.Count, cancellationToken);
            var listed = await hits.ArticlesAsync(articles.Select(article => article.Id).ToList(), TextMarks.None, null, cancellationToken);
            found.AddRange(articles.Where(article => listed.ContainsKey(article.Id)).Select(article => (article.Kind, Hit: listed[article.Id]))
                .Select(one => new Suggested(Plain(one.Hit.Title), one.Hit.Facts, one.Kind.ToString().ToLowerInvariant(), one.Hit.Address)));
        }
        return found;
    }

    private static string Plain(Snippet snippet) => string.Concat(snippet.Parts.Select(part => part.Text));
}
