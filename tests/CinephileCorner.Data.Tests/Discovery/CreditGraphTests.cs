using CinephileCorner.Data.Discovery;
using FsCheck;
using FsCheck.Xunit;

namespace CinephileCorner.Data.Tests.Discovery;

public class CreditGraphTests
{
    [Property(MaxTest = 300)]
    public void A_chain_is_the_first_of_the_shortest_ones(int seed)
    {
        var random = new Random(seed);
        var edges = Edges(random);
        var graph = CreditGraph.Of(edges, 1);
        var gone = random.Next(3) == 0 ? edges.Where(_ => random.Next(5) == 0).Select(edge => (edge.FilmId, edge.PersonId)).ToHashSet() : null;
        var nodes = edges.SelectMany(edge => new[] { CreditNode.Film(edge.FilmId), CreditNode.Person(edge.PersonId) }).Distinct().ToList();
        for (var i = 0; i < 20; i++)
        {
            var (from, to) = (nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)]);
            Assert.Equal(FirstShortest(edges, from, to, gone), graph.Chain(from, to, gone));
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
        var (films, people, count) = (random.Next(1, 15), random.Next(1, 15), random.Next(1, 40));
        return Enumerable.Range(0, count).Select(_ => new CreditEdge(1 + random.Next(films), 1 + random.Next(people), CreditEdge.WeightOf(random.Next(-1, 4), random.Next(3)))).ToList();
    }

    // The same by hand: distances to the end by widening a set, then from the start the weightiest neighbour that is nearer.
    private static List<CreditNode>? FirstShortest(List<CreditEdge> edges, CreditNode from, CreditNode to, HashSet<(int, int)>? gone)
    {
        var open = edges.Where(edge => gone is null || !gone.Contains((edge.FilmId, edge.PersonId))).ToList();
        var distance = new Dictionary<CreditNode, int> { [to] = 0 };
        for (var far = 1; ; far++)
        {
            var next = distance.Keys.SelectMany(node => Neighbours(open, node)).Where(node => !distance.ContainsKey(node)).Distinct().ToList();
            if (next.Count == 0)
                break;
            next.ForEach(node => distance.Add(node, far));
        }
        if (!distance.ContainsKey(from))
            return null;
        var chain = new List<CreditNode> { from };
        while (chain[^1] != to)
            chain.Add(Neighbours(open, chain[^1]).First(node => distance.TryGetValue(node, out var far) && far == distance[chain[^1]] - 1));
        return chain;
    }

    private static IEnumerable<CreditNode> Neighbours(List<CreditEdge> edges, CreditNode node) => edges
        .Where(edge => node.Id == (node.IsFilm ? edge.FilmId : edge.PersonId))
        .GroupBy(edge => node.IsFilm ? edge.PersonId : edge.FilmId)
        .OrderBy(group => group.Min(edge => edge.Weight)).ThenBy(group => group.Key)
        .Select(group => new CreditNode(!node.IsFilm, group.Key));
}
