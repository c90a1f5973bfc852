using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Discovery;

/// <summary>
/// Films and people joined by the credits of published reviews, as five arrays of numbers: 36,000 films with 150,000 people take a
/// few MB. Each node's neighbours stand in the order of their ids, so that the same store gives the same answers.
/// </summary>
public sealed class CreditGraph : IOverview
{
    private readonly int[] _films;
    private readonly int[] _people;
    private readonly int[] _starts;
    private readonly int[] _neighbours;
    private readonly int[] _weights;

    private CreditGraph(int articles, int[] films, int[] people, int[] starts, int[] neighbours, int[] weights)
    {
        ArticleCount = articles;
        _films = films;
        _people = people;
        _starts = starts;
        _neighbours = neighbours;
        _weights = weights;
    }

    public int ArticleCount { get; }

    public int FilmCount => _films.Length;

    public int PersonCount => _people.Length;

    /// <summary>How many times somebody worked on a film, in whatever jobs.</summary>
    public int CreditCount => _neighbours.Length / 2;

    internal int NodeCount => _films.Length + _people.Length;

    /// <summary>Reads what is published at that moment.</summary>
    public static async Task<CreditGraph> ReadAsync(CinephileDbContext db, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reviews = db.Articles.PublishedAt(nowUtc).OfKind(ArticleKind.Review).Where(review => review.FilmId != null);
        var count = await reviews.CountAsync(cancellationToken);
        var edges = new List<CreditEdge>(count * 6);
        var credits = db.Credits.Join(reviews, credit => credit.ArticleId, review => review.Id, (credit, review) => new { FilmId = review.FilmId!.Value, credit.PersonId, credit.JobRank, credit.Position });
        await foreach (var credit in credits.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            edges.Add(new CreditEdge(credit.FilmId, credit.PersonId, CreditEdge.WeightOf(credit.JobRank, credit.Position)));
        return Of(edges, count);
    }

    /// <summary>Joins them; of several credits of one person on one film the most prominent counts.</summary>
    /// <param name="articles">Of how many articles the credits are.</param>
    public static CreditGraph Of(IEnumerable<CreditEdge> credits, int articles)
    {
        var edges = credits.ToArray();
        Array.Sort(edges, (one, other) => (one.FilmId, one.PersonId, one.Weight).CompareTo((other.FilmId, other.PersonId, other.Weight)));
        var count = 0;
        foreach (var edge in edges)
        {
            if (count == 0 || edges[count - 1].FilmId != edge.FilmId || edges[count - 1].PersonId != edge.PersonId)
                edges[count++] = edge;
        }
        Array.Resize(ref edges, count);
        var films = edges.Select(edge => edge.FilmId).Distinct().ToArray();
        var people = edges.Select(edge => edge.PersonId).Distinct().Order().ToArray();
        // Put in by film and person, every node's neighbours come out by id.
        var ends = Array.ConvertAll(edges, edge => (Film: Array.BinarySearch(films, edge.FilmId), Person: films.Length + Array.BinarySearch(people, edge.PersonId), edge.Weight));
        var starts = new int[films.Length + people.Length + 1];
        foreach (var (film, person, _) in ends)
        {
            starts[film + 1]++;
            starts[person + 1]++;
        }
        for (var node = 1; node < starts.Length; node++)
            starts[node] += starts[node - 1];
        var next = starts[..^1];
        var (neighbours, weights) = (new int[2 * count], new int[2 * count]);
        foreach (var (film, person, weight) in ends)
        {
            Put(film, person, weight);
            Put(person, film, weight);
        }
        return new CreditGraph(articles, films, people, starts, neighbours, weights);

        void Put(int node, int neighbour, int weight)
        {
            neighbours[next[node]] = neighbour;
            weights[next[node]++] = weight;
        }
    }

    /// <summary>
    /// The shortest chain from one to the other, both of them in it, films and people by turns. Of several as short the one
    /// whose credits are the most prominent taken together, by job, then by billing, then the first by ids from the end that comes first; so
    /// it is the same from either end. Null when none leads there.
    /// </summary>
    /// <param name="without">Credits that have gone from the store since; null for none.</param>
    public IReadOnlyList<CreditNode>? Chain(CreditNode from, CreditNode to, IReadOnlySet<(int FilmId, int PersonId)>? without = null)
    {
        var (start, end) = (IndexOf(from), IndexOf(to));
        if (start < 0 || end < 0)
            return null;
        var closed = without?.Select(credit => (IndexOf(CreditNode.Film(credit.FilmId)), IndexOf(CreditNode.Person(credit.PersonId)))).ToHashSet();
        var chain = new ChainSearch(this, closed).Find(Math.Min(start, end), Math.Max(start, end))?.ConvertAll(NodeAt);
        if (start > end)
            chain?.Reverse();
        return chain;
    }

    internal ReadOnlySpan<int> Neighbours(int node) => _neighbours.AsSpan(_starts[node], _starts[node + 1] - _starts[node]);

    // In the order of the neighbours.
    internal ReadOnlySpan<int> Weights(int node) => _weights.AsSpan(_starts[node], _starts[node + 1] - _starts[node]);

    private CreditNode NodeAt(int index) => index < _films.Length ? CreditNode.Film(_films[index]) : CreditNode.Person(_people[index - _films.Length]);

    // Below 0 when it is not in the graph.
    private int IndexOf(CreditNode node)
    {
        var index = Array.BinarySearch(node.IsFilm ? _films : _people, node.Id);
        return index < 0 || node.IsFilm ? index : index + _films.Length;
    }
}
