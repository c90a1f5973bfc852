using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>
/// Finds the shortest chain of credits and puts it into sentences. The graph may be seconds behind the store: every credit of a chain
/// is asked for again, and where one has gone another chain is looked for without it.
/// </summary>
public sealed class ChainQuery(CinephileDbContext db, Kept<CreditGraph> graph, FilmFactsQuery films, PublishedReviewsQuery reviews, ConnectionEndsQuery ends)
{
    // More changes than this within the seconds of a renewal: then nothing is said of a connection until it is made.
    private const int MostTries = 8;

    /// <summary>Empty when nothing published connects them.</summary>
    public async Task<IReadOnlyList<ConnectionStep>> FindAsync(CreditNode from, CreditNode to, CancellationToken cancellationToken)
    {
        var known = await graph.GetAsync(cancellationToken);
        var gone = new HashSet<(int FilmId, int PersonId)>();
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (known.Chain(from, to, gone) is not { Count: > 1 } chain)
                return [];
            var credits = chain.Zip(chain.Skip(1), (one, other) => one.IsFilm ? (FilmId: one.Id, PersonId: other.Id) : (FilmId: other.Id, PersonId: one.Id)).ToList();
            var jobs = await JobsAsync(credits, cancellationToken);
            var lost = credits.FindAll(credit => !jobs.ContainsKey(credit));
            if (lost.Count == 0)
                return await StepsAsync(chain, jobs, cancellationToken);
            gone.UnionWith(lost);
        }
        return [];
    }

    // What each of them did there, as published reviews say now; most prominent first.
    private async Task<Dictionary<(int FilmId, int PersonId), List<string>>> JobsAsync(List<(int FilmId, int PersonId)> credits, CancellationToken cancellationToken)
    {
        var (filmIds, personIds) = (credits.ConvertAll(credit => credit.FilmId), credits.ConvertAll(credit => credit.PersonId));
        var filmOf = (await reviews.OfAsync(filmIds, cancellationToken)).ToDictionary(review => review.Id, review => review.FilmId);
        var articleIds = filmOf.Keys.ToList();
        var rows = await db.Credits.AsNoTracking().Where(credit => articleIds.Contains(credit.ArticleId) && personIds.Contains(credit.PersonId))
            .Select(credit => new { credit.ArticleId, credit.PersonId, credit.Job, credit.JobRank, credit.Position }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => (FilmId: filmOf[row.ArticleId], row.PersonId)).ToDictionary(group => group.Key, group => group
            .OrderBy(row => CreditEdge.WeightOf(row.JobRank, row.Position)).ThenBy(row => row.Job, StringComparer.OrdinalIgnoreCase).Select(row => row.Job).Distinct(StringComparer.OrdinalIgnoreCase).ToList());
    }

    // Each film of the chain is a sentence; a film at its start or end has but one of its people in it.
    private async Task<IReadOnlyList<ConnectionStep>> StepsAsync(IReadOnlyList<CreditNode> chain, Dictionary<(int FilmId, int PersonId), List<string>> jobs, CancellationToken cancellationToken)
    {
        var facts = await films.FindAsync(chain.Where(node => node.IsFilm).Select(node => node.Id).ToList(), cancellationToken);
        var people = await ends.OfAsync([.. chain.Where(node => !node.IsFilm)], cancellationToken);
        var steps = new List<ConnectionStep>();
        for (var i = 0; i < chain.Count; i++)
        {
            if (!chain[i].IsFilm)
                continue;
            var beside = new[] { i - 1, i + 1 }.Where(at => at >= 0 && at < chain.Count).Select(at => chain[at]).ToList();
            if (!facts.TryGetValue(chain[i].Id, out var film) || !beside.TrueForAll(people.ContainsKey))
                return [];
            var (person, other) = (beside[0], beside.Count > 1 ? beside[1] : (CreditNode?)null);
            var did = CreditVerbs.Before(jobs[(chain[i].Id, person.Id)]);
            var (link, verb) = other is null ? ("", "") : CreditVerbs.Behind(jobs[(chain[i].Id, other.Value.Id)]);
            if (other is not null && CreditVerbs.Before(jobs[(chain[i].Id, other.Value.Id)]) == did)
                (link, verb) = ("and so did", "");
            steps.Add(new ConnectionStep(Named(person), did, film, other is null ? null : Named(other.Value), link, verb));
        }
        return steps;

        NamedLink Named(CreditNode node) => new(people[node].Name, people[node].Address);
    }
}
