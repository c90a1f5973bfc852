using CinephileCorner.Benchmarks;

// dotnet run -c Release --project tests/CinephileCorner.Benchmarks -- pages store.db
var benchmarks = new Dictionary<string, Func<string, TextWriter, Task>>(StringComparer.Ordinal)
{
    ["graph"] = GraphBenchmark.RunAsync,
    ["mentions"] = MentionsBenchmark.RunAsync,
    ["pages"] = PagesBenchmark.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
};
if (args is not [var name, var path] || !benchmarks.TryGetValue(name, out var run))
{
    await Console.Error.WriteLineAsync($"Say which and of what: {string.Join(", ", benchmarks.Keys.Order(StringComparer.Ordinal))}, and the path of a filled store.");
    return 2;
}
if (!Path.Exists(path))
{
    await Console.Error.WriteLineAsync($"There is no {path}.");
    return 2;
}
await run(path, Console.Out);
return 0;
