using System.Diagnostics;
using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Benchmarks;

/// <summary>What the index of words costs in time and room, and how many of all titles and names are found in spite of a slip.</summary>
internal static class SearchBenchmark
{
    public static async Task RunAsync(string path, TextWriter output)
    {
        await using var store = await BenchmarkStore.CopyAsync(path);
        var articles = await store.AskAsync(db => db.Articles.CountAsync());
        await store.AskAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "ArticleSearch"("ArticleSearch") VALUES('delete-all')"""));
        var watch = Stopwatch.StartNew();
        var written = await store.Get<SearchFilling>().RunAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        var bytes = await store.AskAsync(db => db.Database.SqlQuery<long>($"""SELECT SUM(LENGTH(block)) AS "Value" FROM "ArticleSearch_data" """).SingleAsync());
        var text = await store.AskAsync(db => db.Database.SqlQuery<long>($"""SELECT SUM(LENGTH("PlainText")) AS "Value" FROM "ArticleTexts" """).SingleAsync());
        await Measured.SayAsync(output, $"index: {written} of {articles} articles in {seconds:0.0} s ({1000 * seconds / written:0.00} ms each), {bytes / 1048576.0:0.0} MiB for {text / 1048576.0:0.0} million characters of text");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        watch.Restart();
        var names = await store.Get<Kept<SearchNames>>().GetAsync(default);
        await Measured.SayAsync(output, $"names: {names.Films.Count} films, {names.People.Count} people in {watch.ElapsedMilliseconds} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:0.0} MiB");
        await MutateAsync("films", names.Films, [.. names.FilmRows.Select(row => row.Name)], output);
        await MutateAsync("people", names.People, [.. names.PersonRows.Select(row => row.Name)], output);
    }

    private static async Task MutateAsync(string what, NameIndex index, string[] names, TextWriter output)
    {
        foreach (var mutation in Mutation.All)
        {
            var (tried, first, three) = (0, 0, 0);
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < names.Length; i++)
            {
                if (mutation.Apply(names[i]) is not { } typed)
                    continue;
                var found = index.Find(typed, isUnfinished: false, 3).Select(match => names[match.Name]).ToList();
                tried++;
                first += found.Count > 0 && found[0] == names[i] ? 1 : 0;
                three += found.Contains(names[i]) ? 1 : 0;
                if (mutation == Mutation.All[0] && (found.Count == 0 || found[0] != names[i]))
                    await output.WriteLineAsync($"  “{typed}” gives {string.Join(" · ", found)}");
            }
            if (tried > 0)
                await Measured.SayAsync(output, $"{what}, {mutation.Name}: first {100.0 * first / tried:0.00} %, among three {100.0 * three / tried:0.00} % of {tried} ({watch.Elapsed.TotalMilliseconds / tried:0.000} ms each)");
        }
    }
}
