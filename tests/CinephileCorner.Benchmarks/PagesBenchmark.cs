using System.Diagnostics;
using System.Globalization;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Discovery.Likenesses;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Search;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinephileCorner.Benchmarks;

/// <summary>How long the pages of discovery take, each asked for once, in the whole site without a network between.</summary>
internal static class PagesBenchmark
{
    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("TIMES") ?? "600", CultureInfo.InvariantCulture);

    public static async Task RunAsync(string path, TextWriter output)
    {
        await using var store = await BenchmarkStore.CopyAsync(path);
        var (films, people, words) = await store.AskAsync(async db => (
            await db.Films.Where(film => db.Articles.Any(article => article.FilmId == film.Id)).OrderBy(film => film.Slug).Select(film => new { film.Slug, film.Title }).ToListAsync(),
            await db.People.Where(person => db.Credits.Any(credit => credit.PersonId == person.Id)).OrderBy(person => person.Slug).Select(person => new { person.Slug, person.Name }).ToListAsync(),
            await db.ArticleTexts.OrderBy(text => text.ArticleId).Select(text => text.PlainText.Substring(200, 400)).Take(400).ToListAsync()));
        var reviews = await store.AskAsync(db => db.Articles.Where(article => article.FilmId != null).OrderBy(article => article.Id).Select(article => article.Slug).ToListAsync());
        await using var site = new Site(store.ConnectionString);
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        await ReadyAsync<SearchNames>(site, "names", output);
        await ReadyAsync<LikenessMap>(site, "likenesses", output);
        await ReadyAsync<CreditGraph>(site, "graph", output);
        await ReadyAsync<PublishedNames>(site, "names for mentions", output);
        var random = new Random(1);
        string[] filters = ["genre:drama year:1990..1999", "score:>=8", "year:1994 score:7..9", "genre:comedy"];
        var kinds = new (string Name, Func<string> Address)[]
        {
            ("search, a title", () => "/search?q=" + Escaped(films[random.Next(films.Count)].Title)),
            ("search, a name", () => "/search?q=" + Escaped(people[random.Next(people.Count)].Name)),
            ("search, a name with a slip", () => "/search?q=" + Escaped(Mutation.All[5].Apply(people[random.Next(people.Count)].Name) ?? "Kelly Richardt")),
            ("search, two words of a text", () => "/search?q=" + Escaped(Words(words[random.Next(words.Count)], random, 2))),
            ("search, five words of a text", () => "/search?q=" + Escaped(Words(words[random.Next(words.Count)], random, 5))),
            ("search, filters", () => "/search?q=" + Escaped(filters[random.Next(filters.Length)] + " " + Words(words[random.Next(words.Count)], random, random.Next(2)))),
            ("suggest, four letters", () => "/search/suggest?q=" + Escaped(Cut(films[random.Next(films.Count)].Title, 4))),
            ("suggest, nine letters", () => "/search/suggest?q=" + Escaped(Cut(people[random.Next(people.Count)].Name, 9))),
            ("review with films like it", () => "/reviews/" + reviews[random.Next(reviews.Count)]),
            ("film with films like it", () => "/films/" + films[random.Next(films.Count)].Slug),
            ("person", () => "/people/" + people[random.Next(people.Count)].Slug),
            ("connection of two people", () => $"/connections?from=/people/{people[random.Next(people.Count)].Slug}&to=/people/{people[random.Next(people.Count)].Slug}"),
        };
        using var listener = new StoreListener();
        foreach (var (name, address) in kinds)
        {
            await AskAsync(client, address());
            listener.Take();
            await Measured.TimesAsync(name, Times, _ => AskAsync(client, address()), output);
            var asked = listener.Take();
            await Measured.SayAsync(output, $"  of which {asked.Sum(one => one.Took.TotalMilliseconds) / Times:0.00} ms in the store, {(double)asked.Sum(one => one.Count) / Times:0.0} questions a page");
            if (Environment.GetEnvironmentVariable("SHOW_SQL") is not null)
            {
                foreach (var (sql, count, took) in asked.Take(4))
                    await Measured.SayAsync(output, $"    {took.TotalMilliseconds / Times:0.00} ms, {(double)count / Times:0.0} times: {sql.ReplaceLineEndings(" ")}");
            }
        }
    }

    private static async Task ReadyAsync<T>(Site site, string name, TextWriter output) where T : class, IOverview
    {
        var watch = Stopwatch.StartNew();
        await site.Services.GetRequiredService<Kept<T>>().GetAsync(default);
        await Measured.SayAsync(output, $"{name} ready in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        if ((int)answer.StatusCode >= 400)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{address} answered {(int)answer.StatusCode}."));
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static string Words(string text, Random random, int count)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
    }

    private static string Cut(string text, int length) => text[..Math.Min(length, text.Length)];

    private static string Escaped(string text) => Uri.EscapeDataString(text.Length > 200 ? text[..200] : text);

    private sealed class Site(string connection) : WebApplicationFactory<CinephileCorner.Web.Hosting.SiteSettings>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:Store", connection);
            builder.UseSetting("Content:ImportAtStart", "false");
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance)));
        }
    }
}
