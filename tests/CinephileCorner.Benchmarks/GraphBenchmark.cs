using System.Diagnostics;
using System.Globalization;
using CinephileCorner.Data.Discovery;

namespace CinephileCorner.Benchmarks;

/// <summary>How long the graph of credits takes to make, how much it weighs, and how long a chain takes: of a store, and of a made-up world of full size.</summary>
internal static class GraphBenchmark
{
    private const int Chains = 20_000;
    private const int Films = 36_000;
    private const int People = 150_000;
    private const int CreditsAFilm = 12;

    public static async Task RunAsync(string path, TextWriter output)
    {
        await using var store = await BenchmarkStore.CopyAsync(path);
        for (var round = 0; round < 2; round++)
            await MeasureAsync("store", () => store.AskAsync(db => CreditGraph.ReadAsync(db, TimeProvider.System.GetUtcNow().UtcDateTime, default)), output);
        await MeasureAsync("made-up world", () => Task.FromResult(CreditGraph.Of(World(), Films)), output);
    }

    private static async Task MeasureAsync(string name, Func<Task<CreditGraph>> make, TextWriter output)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var graph = await make();
        var made = watch.ElapsedMilliseconds;
        var weight = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: {graph.FilmCount} films, {graph.PersonCount} people, {graph.CreditCount} credits made in {made} ms, {weight:0.0} MiB"));
        var random = new Random(1);
        var nodes = Enumerable.Range(0, 1 + (graph.PersonCount * 2)).Select(CreditNode.Person).Where(node => graph.Chain(node, node) is not null).ToList();
        var lengths = new int[64];
        await Measured.TimesAsync("  random chain", Chains, _ => lengths[graph.Chain(nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)])?.Count ?? 0]++, output);
        await output.WriteLineAsync("  nodes of a chain: " + string.Join(", ", lengths.Select((count, length) => (count, length)).Where(one => one.count > 0).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.length}: {one.count}"))));
    }

    // A few are in very many films, most in one or two.
    private static IEnumerable<CreditEdge> World()
    {
        var random = new Random(1);
        for (var film = 1; film <= Films; film++)
        {
            for (var position = 0; position < CreditsAFilm; position++)
                yield return new CreditEdge(film, 1 + (int)(People * Math.Pow(random.NextDouble(), 2)), CreditEdge.WeightOf(position == 0 ? 0 : -1, position));
        }
    }
}
