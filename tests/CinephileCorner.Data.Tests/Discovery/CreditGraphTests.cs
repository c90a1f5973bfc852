using CinephileCorner.Data.Discovery;
using FsCheck;
using FsCheck.Xunit;

namespace CinephileCorner.Data.Tests.Discovery;

public class CreditGraphTests
{
    [Property(MaxTest = 300)]
    public void A_chain_is_the_best_of_the_shortest_ones_as_a_whole_from_either_end(int seed)
    {
        var random = new Random(seed);
        var edges = Edges(random);
        var graph = CreditGraph.Of(edges, 1);
        var gone = random.Next(3) == 0 ? edges.Where(_ => random.Next(5) == 0).Select(edge => (edge.FilmId, edge.PersonId)).ToHashSet() : null;
        var nodes = edges.SelectMany(edge => new[] { CreditNode.Film(edge.FilmId), CreditNode.Person(edge.PersonId) }).Distinct().ToList();
        for (var i = 0; i < 20; i++)
        {
            var (from, to) = (nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)]);
            Assert.Equal(Best(edges, from, to, gone), graph.Chain(from, to, gone));
            Assert.Equal(graph.Chain(from, to, gone), graph.Chain(to, from, gone)?.Reverse());
        }
    }

    [Fact]
    public void Between_two_as_short_the_director_leads_before_the_cast_and_the_cast_before_the_crew()
    {
        var (director, actor, editor) = (CreditEdge.WeightOf(0, 5), CreditEdge.WeightOf(-1, 0), CreditEdge.WeightOf(5, 0));
        CreditEdge[] edges =
        [
            new(1, 10, editor), new(2, 10, editor), new(1, 11, actor), new(2, 11, actor), new(1, 12, director), new(2, 12, director),
        ];
        Assert.Equal([CreditNode.Film(1), CreditNode.Person(12), CreditNode.Film(2)], CreditGraph.Of(edges, 2).Chain(CreditNode.Film(1), CreditNode.Film(2)));
        Assert.Equal([CreditNode.Film(1), CreditNode.Person(11), CreditNode.Film(2)], CreditGraph.Of(edges.Where(edge => edge.PersonId != 12).Reverse(), 2).Chain(CreditNode.Film(1), CreditNode.Film(2)));
    }

    [Fact]
    public void A_director_at_the_end_of_the_chain_counts_as_much_as_one_at_its_start()
    {
        var (director, actor) = (CreditEdge.WeightOf(0, 0), CreditEdge.WeightOf(-1, 0));
        // Both act in the first film; the second is directed by one of them, and the other is far down in its cast.
        var graph = CreditGraph.Of([new(1, 10, actor), new(1, 11, actor), new(2, 10, actor + 9), new(2, 11, director)], 2);
        Assert.Equal([CreditNode.Person(10), CreditNode.Film(2), CreditNode.Person(11)], graph.Chain(CreditNode.Person(10), CreditNode.Person(11)));
        Assert.Equal([CreditNode.Person(11), CreditNode.Film(2), CreditNode.Person(10)], graph.Chain(CreditNode.Person(11), CreditNode.Person(10)));
    }

    [Fact]
    public void Nothing_leads_to_who_is_not_in_the_credits_nor_over_a_credit_that_is_gone()
    {
        CreditEdge[] edges = [new(1, 10, 0), new(1, 11, 0), new(2, 12, 0)];
        var graph = CreditGraph.Of(edges, 2);
        Assert.Equal((2, 3, 3), (graph.FilmCount, graph.PersonCount, graph.CreditCount));
        Assert.Equal([CreditNode.Person(10)], graph.Chain(CreditNode.Person(10), CreditNode.Person(10)));
        Assert.Null(graph.Chain(CreditNode.Person(10), CreditNode.Person(12)));
        Assert.Null(graph.Chain(CreditNode.Person(10), CreditNode.Person(99)));
        Assert.Null(graph.Chain(CreditNode.Film(10), CreditNode.Person(10)));
        Assert.Null(graph.Chain(CreditNode.Person(10), CreditNode.Person(11), new HashSet<(int, int)> { (1, 11) }));
        Assert.Null(CreditGraph.Of([], 0).Chain(CreditNode.Person(10), CreditNode.Person(11)));
    }

    private static List<CreditEdge> Edges(Random random)
    {
        var (films, people, count) = (random.Next(1, 12), random.Next(1, 12), random.Next(1, 30));
        return Enumerable.Range(0, count).Select(_ => new CreditEdge(1 + random.Next(films), 1 + random.Next(people), CreditEdge.WeightOf(random.Next(-1, 4), random.Next(3)))).ToList();
    }

    // The same by hand: all shortest chains from the end that comes first, a step at a time, and of those the best.
    private static List<CreditNode>? Best(List<CreditEdge> edges, CreditNode from, CreditNode to, HashSet<(int, int)>? gone)
    {
        var open = edges.Where(edge => gone is null || !gone.Contains((edge.FilmId, edge.PersonId)))
            .GroupBy(edge => (edge.FilmId, edge.PersonId)).ToDictionary(group => group.Key, group => CreditEdge.PartsOf(group.Min(edge => edge.Weight)));
        var isTurned = Order(from).CompareTo(Order(to)) > 0;
        var (start, end) = isTurned ? (to, from) : (from, to);
        List<List<CreditNode>> chains = [[start]];
        var seen = new HashSet<CreditNode>();
        while (chains.Count > 0 && !chains.Exists(chain => chain[^1] == end))
        {
            seen.UnionWith(chains.Select(chain => chain[^1]));
            chains = [.. chains.SelectMany(chain => open.Keys.Where(credit => chain[^1] == (chain[^1].IsFilm ? CreditNode.Film(credit.FilmId) : CreditNode.Person(credit.PersonId)))
                .Select(credit => chain[^1].IsFilm ? CreditNode.Person(credit.PersonId) : CreditNode.Film(credit.FilmId))
                .Where(next => !seen.Contains(next)).Select(next => chain.Append(next).ToList()))];
        }
        var best = chains.Where(chain => chain[^1] == end)
            .OrderBy(chain => Credits(chain).Sum(credit => open[credit].Job)).ThenBy(chain => Credits(chain).Sum(credit => open[credit].Place))
            .ThenBy(chain => string.Join(',', chain.Select(node => node.Id.ToString("D3")))).FirstOrDefault();
        if (isTurned)
            best?.Reverse();
        return best;
    }

    private static (bool, int) Order(CreditNode node) => (!node.IsFilm, node.Id);

    private static List<(int FilmId, int PersonId)> Credits(List<CreditNode> chain) =>
        [.. chain.Zip(chain.Skip(1), (one, other) => one.IsFilm ? (one.Id, other.Id) : (other.Id, one.Id))];
}
