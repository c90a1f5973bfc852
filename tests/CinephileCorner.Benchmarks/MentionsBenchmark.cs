using System.Diagnostics;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Mentions;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Benchmarks;

/// <summary>How long it takes to find the films and people named in every text, and a random hundred of those found, to be read by eye.</summary>
internal static class MentionsBenchmark
{
    private const int ShownMentions = 100;
    private const int AtOnce = 200;

    public static async Task RunAsync(string path, TextWriter output)
    {
        await using var store = await BenchmarkStore.CopyAsync(path);
        var watch = Stopwatch.StartNew();
        var names = (await store.Get<Kept<PublishedNames>>().GetAsync(default)).Index;
        await Measured.SayAsync(output, $"names made ready in {watch.ElapsedMilliseconds} ms");
        var ids = await store.AskAsync(db => db.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToListAsync());
        var films = await store.AskAsync(db => db.Films.ToDictionaryAsync(film => film.Id, film => $"{film.Title} ({film.Year})"));
        var people = await store.AskAsync(db => db.People.ToDictionaryAsync(person => person.Id, person => person.Name));
        var (ticks, characters, found) = (0L, 0L, new List<string>());
        var slowest = TimeSpan.Zero;
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var text in await store.AskAsync(db => MentionedText.ReadAsync(db, some, default)))
            {
                var start = Stopwatch.GetTimestamp();
                var mentions = MentionFinder.Find(text.Pieces, names, text.Subject);
                var took = Stopwatch.GetElapsedTime(start);
                ticks += took.Ticks;
                slowest = took > slowest ? took : slowest;
                characters += text.Pieces.Sum(piece => (long)piece.Value.Length);
                found.AddRange(mentions.Select(mention => $"{(mention.FilmId is { } film ? films[film] : people[mention.PersonId ?? 0])} <- {mention.Sentence}"));
            }
        }
        var total = TimeSpan.FromTicks(ticks);
        await Measured.SayAsync(output, $"{found.Count} mentions in {ids.Count} articles, {total.TotalSeconds:0.0} s in all, {total.TotalMilliseconds / ids.Count:0.00} ms an article, most {slowest.TotalMilliseconds:0.0} ms, {characters / 1e6 / total.TotalSeconds:0.0} million characters a second");
        var random = new Random(1);
        for (var i = 0; i < Math.Min(ShownMentions, found.Count); i++)
            await output.WriteLineAsync(found[random.Next(found.Count)]);
    }
}
