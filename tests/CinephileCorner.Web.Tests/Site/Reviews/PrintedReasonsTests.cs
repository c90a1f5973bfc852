using System.IO.Compression;
using System.Net;
using System.Text.Json;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site.Reviews;

/// <summary>Reads every reason on every shelf, of reviews and of films, and looks each claim up in the store.</summary>
public sealed class PrintedReasonsTests
{
    private const int Reviews = 110;
    private const int RealFilms = 90;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_printed_reason_is_true(int seed)
    {
        using var site = new TestSite();
        var random = new Random(seed);
        await site.SeedAsync([.. Enumerable.Range(0, Reviews).Select(number => ByChance(random, number, site.UtcNow))]);
        await MentionByChanceAsync(site, random);
        var kinds = await ReadAsync(site, mention => mention.Sentence.Contains("slower than", StringComparison.Ordinal));
        Assert.Superset(new HashSet<string> { "job", "cast", "both", "genre", "our review", "another of our reviews", "one of our reviews", "its review", "words" }, kinds);
    }

    [SkippableFact]
    public async Task Every_printed_reason_of_real_films_is_true()
    {
        var path = Path.Combine(Checkout.Root, "..", "shared", "data", "films.jsonl.gz");
        Needs.That(File.Exists(path), "shared/data/films.jsonl.gz is not on this machine");
        using var site = new TestSite();
        await site.SeedAsync([.. OfRealFilms(path, site.UtcNow)]);
        await site.Services.GetRequiredService<MentionRegister>().CatchUpAsync(CancellationToken.None);
        var kinds = await ReadAsync(site, mention => mention.Sentence[..mention.Offset].EndsWith(" sits close to ", StringComparison.Ordinal) || mention.Sentence.StartsWith("Like ", StringComparison.Ordinal));
        Assert.Superset(new HashSet<string> { "job", "cast", "genre", "our review", "its review", "words" }, kinds);
    }

    // Which kinds of claims there were.
    private static async Task<HashSet<string>> ReadAsync(TestSite site, Func<Mention, bool> compares)
    {
        PublishedSayings? said = null;
        await site.StoreAsync(async db => said = await PublishedSayings.ReadAsync(db, site.UtcNow, compares));
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (address, review, film) in said!.Pages())
        {
            var page = await site.PageAsync(address);
            var cards = page.QuerySelectorAll(".shelf .card");
            Assert.InRange(cards.Length, 0, 6);
            var others = new HashSet<int>();
            foreach (var card in cards)
            {
                var linked = card.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
                var other = said.FilmOf(linked);
                Assert.NotEqual(film, other);
                Assert.True(others.Add(other), "A film stands twice on the shelf of " + address);
                var claims = card.QuerySelector(".meta")!.TextContent.Split(" · ");
                Assert.True(claims.Count(claim => claim.StartsWith("also ", StringComparison.OrdinalIgnoreCase)) < 2, $"{address}: “{string.Join(" · ", claims)}”");
                // The second leaves out the also that the first has.
                foreach (var claim in claims)
                    Assert.True(said.IsTrue(claim, review, film, linked, kinds) || (claim != claims[0] && said.IsTrue("also " + claim, review, film, linked, kinds)), $"{address}: “{claim}” of {linked}");
            }
        }
        return kinds;
    }

    private static TestArticle ByChance(Random random, int number, DateTime now)
    {
        string Pick(string[] from) => from[random.Next(from.Length)];
        string Somebody(int of) => $"Person {random.Next(of)}";
        var (film, state, subject) = (random.Next(70), random.Next(12), 5 * random.Next(30));
        // Some have nothing but their genres.
        var isBare = film % 4 == 0;
        return new TestArticle($"review-{number}")
        {
            Film = $"Film {film}",
            Year = 1940 + film,
            Directors = isBare || random.Next(3) == 0 ? [] : [Somebody(90)],
            Cast = [.. Enumerable.Range(0, isBare ? 0 : random.Next(4)).Select(_ => Somebody(120)).Distinct()],
            Crew = [.. Enumerable.Range(0, isBare ? 0 : random.Next(3)).Select(_ => (Somebody(90), Pick(["writer", "cinematography", "editing", "music", "costumes", "production design", "producer", "casting", "crew"]))).Distinct()],
            Genres = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Pick(["Drama", "Drama", "Comedy", "Western", "Horror", "Film noir", "War"])).Distinct()],
            BodyHtml = "<p>" + string.Join(' ', Enumerable.Range(0, isBare ? 0 : 5).Select(_ => $"The {Pick(Words[subject..(subject + 5)])} and a {Pick(Words[subject..(subject + 5)])}.")) + "</p>",
            IsDraft = state == 0,
            IsWithdrawn = state == 1,
            PublishedUtc = now.AddDays(state == 2 ? 3 : -1 - random.Next(900)),
            Critic = Pick(["Ada Marsh", "Ben Okafor", "Clara Voss"]),
        };
    }

    private static readonly string[] Words = [.. Enumerable.Range(0, 150).Select(number => "thing" + (char)('a' + (number / 10)) + (char)('a' + (number % 10)))];

    private static Task MentionByChanceAsync(TestSite site, Random random) => site.StoreAsync(async db =>
    {
        var reviews = await db.Articles.Select(article => new { article.Id, article.FilmId, article.SourceHash }).ToListAsync();
        var films = await db.Films.ToListAsync();
        for (var count = 0; count < 160; count++)
        {
            var review = reviews[random.Next(reviews.Count)];
            var film = films[random.Next(films.Count)];
            if (review.FilmId == film.Id)
                continue;
            var before = random.Next(2) == 0 ? "It is slower than " : "She also made films like ";
            db.Mentions.Add(new Mention { ArticleId = review.Id, FilmId = film.Id, PersonId = null, Words = film.Title, Sentence = before + film.Title + ".", Offset = before.Length });
        }
        // Some have other words by now than were read.
        foreach (var review in reviews)
            db.MentionReadings.Add(new MentionReading { ArticleId = review.Id, SourceHash = random.Next(5) == 0 ? "former words" : review.SourceHash, NamesStamp = "" });
        await db.SaveChangesAsync();
    });

    // Films of directors with several, each with words of its own and of films near it; some are reviewed twice.
    private static IEnumerable<TestArticle> OfRealFilms(string path, DateTime now)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var all = new List<RealFilm>();
        while (lines.ReadLine() is { } line)
            all.Add(JsonSerializer.Deserialize<RealFilm>(line, JsonSerializerOptions.Web)!);
        var films = all.Where(film => film.Extract.Length > 0 && film.Directors.Count > 0)
            .GroupBy(film => film.Directors[0], StringComparer.Ordinal).Where(ofOne => ofOne.Count() > 4).SelectMany(ofOne => ofOne).Take(RealFilms).ToList();
        for (var number = 0; number < films.Count; number++)
        {
            var film = films[number];
            var near = films[(number + 7) % films.Count];
            var name = $"<em>{WebUtility.HtmlEncode(near.Title)}</em> ({near.Year})";
            var lead = (number % 4) switch { 0 => $"It sits close to {name}.", 1 => $"Others made films like {name}.", 2 => $"Rather than {name} this is it.", _ => "" };
            var review = new TestArticle($"review-{number}")
            {
                Film = film.Title,
                Year = film.Year,
                Directors = [.. film.Directors],
                Cast = [.. film.Cast],
                Genres = [.. film.Genres.Take(3)],
                BodyHtml = $"<p>{WebUtility.HtmlEncode(film.Extract)}</p><p>{lead} {WebUtility.HtmlEncode(near.Extract)}</p>",
                PublishedUtc = now.AddHours(-1 - number),
            };
            yield return review;
            if (number % 6 == 0)
                yield return review with { Slug = review.Slug + "-again", Critic = "Ada Marsh", BodyHtml = $"<p>It sits close to <em>{WebUtility.HtmlEncode(films[(number + 3) % films.Count].Title)}</em> ({films[(number + 3) % films.Count].Year}).</p>", PublishedUtc = now.AddMinutes(-1 - number) };
        }
    }

    private sealed record RealFilm(string Title, int Year, IReadOnlyList<string> Directors, IReadOnlyList<string> Cast, IReadOnlyList<string> Genres, string Extract);
}
