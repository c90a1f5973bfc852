using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CinephileCorner.Data;
using CinephileCorner.Data.Lists;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Tests.Admin;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Site;

/// <summary>
/// What nobody has published leaves no trace. Not by a word that stands nowhere else, but to the byte: a count, a mean, a neighbour or a
/// tag that moves tells of a draft as well.
/// </summary>
public sealed partial class NoTraceTests : IDisposable
{
    private const string Canary = "zebrawort";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Every_public_answer_is_to_the_byte_what_it_was_without_what_is_not_published()
    {
        await PublishAsync();
        using var editor = await AdminClient.SignInAsync(_site);
        var news = await PublishNewsAsync(editor);
        await CatchUpAsync();
        var before = await CrawlAsync();
        Assert.True(before.Count > 250, $"Only {before.Count} addresses were looked at.");

        await AddUnpublishedAsync(editor, news);
        await CatchUpAsync();
        var after = await CrawlAsync();
        Assert.DoesNotContain(after, answer => answer.Value.Contains(Canary, StringComparison.OrdinalIgnoreCase) && !answer.Key.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        var changed = before.Where(answer => after.GetValueOrDefault(answer.Key) != answer.Value).Select(answer => $"{answer.Key}: {Difference(answer.Value, after.GetValueOrDefault(answer.Key) ?? "")}").ToList();
        Assert.True(changed.Count == 0, $"{changed.Count} of {before.Count} tell of it:\n{string.Join('\n', changed.Take(30))}");
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("taken down")]
    [InlineData("thrown away")]
    [InlineData("put off")]
    public async Task What_another_process_takes_from_readers_is_in_no_cached_answer_a_second_later(string how)
    {
        await PublishAsync();
        await _site.SeedAsync(Secret("canaryword"), Secret("canaryword-list") with { Kind = ArticleKind.Ranking, Film = null, Entries = [("Here", 2023), ("Canaryword Zebrawort", 2020)] });
        await CatchUpAsync();
        var warm = await CrawlAsync();
        var told = warm.Where(answer => answer.Value.Contains(Canary, StringComparison.OrdinalIgnoreCase) || (answer.Value.StartsWith("200", StringComparison.Ordinal) && IsItsOwn(answer.Key))).Select(answer => answer.Key).ToList();
        Assert.True(told.Count > 30, $"Only {told.Count} addresses told of it: {string.Join(' ', told)}");

        await using (var process = new ServiceCollection().AddCinephileData(new DatabaseOptions { ConnectionString = "Data Source=" + Path.Combine(_site.Folder, "store.db") }).BuildServiceProvider())
        await using (var scope = process.CreateAsyncScope())
        {
            var elsewhere = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
            foreach (var article in await elsewhere.Articles.Where(article => EF.Functions.Like(article.Slug, "canaryword%")).ToListAsync())
            {
                if (how == "taken down")
                    article.Withdraw(_site.UtcNow);
                else if (how == "thrown away")
                    article.Trash(_site.UtcNow);
                else
                    elsewhere.Entry(article).Property(one => one.PublishedUtc).CurrentValue = _site.UtcNow.AddDays(1);
            }
            await elsewhere.SaveChangesAsync();
        }
        _site.Clock.Advance(TimeSpan.FromSeconds(1));

        using var visitor = _site.Visitor();
        foreach (var address in told)
        {
            var tag = Tag().Match(warm[address]).Groups[1].Value;
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var request = new HttpRequestMessage(method, address);
                if (tag.Length > 0)
                    request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
                using var answer = await visitor.SendAsync(request);
                Assert.True((int)answer.StatusCode != 304, $"{method} {address} is as it was.");
                if (IsItsOwn(address))
                    Assert.True((int)answer.StatusCode is 404 or 410, $"{method} {address}: {(int)answer.StatusCode}");
                else if (!address.Contains(Canary, StringComparison.OrdinalIgnoreCase))
                    Assert.False((await answer.Content.ReadAsStringAsync()).Contains(Canary, StringComparison.OrdinalIgnoreCase), address);
            }
            using var part = new HttpRequestMessage(HttpMethod.Get, address);
            part.Headers.Range = new RangeHeaderValue(0, 5_000);
            using var some = await visitor.SendAsync(part);
            Assert.True(address.Contains(Canary, StringComparison.OrdinalIgnoreCase) || !(await some.Content.ReadAsStringAsync()).Contains(Canary, StringComparison.OrdinalIgnoreCase), $"a part of {address}");
        }
    }

    // A page of the article, or of a film, a person, a tag that it alone made known; an address that asks a question repeats it.
    private static bool IsItsOwn(string address) => !address.Contains('?', StringComparison.Ordinal) && address.Contains("/canaryword", StringComparison.Ordinal);

    // Enough of everything for shelves, pictures of scores, neighbours and chains.
    private async Task PublishAsync()
    {
        string[] titles = ["First Cow", "Ghost Tropic", "Violet", "Old Joy", "Certain Women", "Hellhole"];
        await _site.SeedAsync(
        [
            new TestArticle("here") { Film = "Here", Year = 2023, Score = 8, Critic = "Ada Aisle", Tags = ["Moss"], Series = "Brussels", Crew = [("Grimm Vandekerckhove", "cinematographer")], BodyHtml = "<p>Compare <em>First Cow</em> and <em>Violet</em>, says Kelly Reichardt.</p>", PublishedUtc = new DateTime(2024, 2, 1, 9, 0, 0, DateTimeKind.Utc) },
            .. titles.Select((title, at) => new TestArticle(Slug.From(title).Value)
            {
                Film = title, Year = 2014 + at, Score = 5 + at, Critic = at % 2 == 0 ? "Ada Aisle" : "Bo Balcony", Genres = at % 2 == 0 ? ["Drama"] : ["Comedy"], Tags = ["Moss"], Series = at < 3 ? "Brussels" : null,
                Directors = [at is 1 or 2 or 5 ? "Bas Devos" : "Kelly Reichardt"], Crew = [(at % 2 == 0 ? "Grimm Vandekerckhove" : "Liyo Gong", "editor")], BodyHtml = "<p>Beside <em>Here</em> by Bas Devos it rains.</p>", PublishedUtc = _site.UtcNow.AddDays(-10 * (at + 1)),
            }),
            new TestArticle("best", ArticleKind.Ranking) { Entries = [("Here", 2023), ("First Cow", 2014), ("Violet", 2016)], Tags = ["Moss"], Critic = "Ada Aisle" },
            new TestArticle("notice", ArticleKind.News) { Tags = ["Moss"], Critic = "Bo Balcony", BodyHtml = "<p>A print of <em>Here</em> by Bas Devos has turned up.</p>" },
        ]);
        await using var scope = _site.Services.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<SavedListDesk>();
        await lists.AddAsync(Slug.From("devos"), "Devos", "", new ReviewRule { Person = "bas-devos" });
        await lists.AddAsync(Slug.From("drama"), "Drama", "", new ReviewRule { Genre = "drama" });
    }

    private static async Task<(int Id, string Text)> PublishNewsAsync(AdminClient editor)
    {
        const string text = "---\ntitle: Known\nstatus: draft\nauthor: Ada Aisle\ntags: [Moss]\n---\nKnown words.\n";
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", text), ("tab", "a"), ("seq", "1"));
        var id = begun.GetProperty("id").GetInt32();
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("hash", begun.GetProperty("hash").GetString()!), ("when", "now"));
        var live = "";
        await editor.Site.StoreAsync(async db => live = Encoding.UTF8.GetString((await db.ArticleTexts.SingleAsync(one => one.ArticleId == id)).Source));
        return (id, live);
    }

    // In every state there is: once about what readers know, once about what they must not.
    private async Task AddUnpublishedAsync(AdminClient editor, (int Id, string Text) news)
    {
        foreach (var state in new[] { "draft", "scheduled", "withdrawn", "trash" })
        {
            TestArticle[] made =
            [
                Secret("canaryword-" + state), Known("known-review-" + state),
                Secret("canaryword-list-" + state) with { Kind = ArticleKind.Ranking, Film = null, Entries = [("Here", 2023), ("Canaryword Zebrawort", 2020)] },
                Secret("canaryword-news-" + state) with { Kind = ArticleKind.News, Film = null },
            ];
            await _site.SeedAsync([.. made.Select(one => one with { IsDraft = state == "draft", IsWithdrawn = state == "withdrawn", PublishedUtc = state == "scheduled" ? _site.UtcNow.AddMinutes(1) : one.PublishedUtc })]);
            if (state == "trash")
            {
                await _site.StoreAsync(async db =>
                {
                    foreach (var article in await db.Articles.Where(article => EF.Functions.Like(article.Slug, "%-trash")).ToListAsync())
                        article.Trash(_site.UtcNow);
                    await db.SaveChangesAsync();
                });
            }
        }
        // Changes that wait, a conflict beside them, a text left aside; and of a review another film, score and people.
        await editor.PostJsonAsync($"/admin/articles/{news.Id}", ("text", news.Text.Replace("Known", "Zebrawort *Here* by Bas Devos", StringComparison.Ordinal).Replace("[Moss]", "[Zebrawort]", StringComparison.Ordinal)), ("base", ""), ("tab", "a"), ("seq", "3"));
        await editor.PostJsonAsync($"/admin/articles/{news.Id}", ("text", "Zebrawort beside"), ("base", "0000"), ("tab", "b"), ("seq", "1"));
        var here = 0;
        await _site.StoreAsync(async db => here = (await db.Articles.SingleAsync(article => article.Slug == "here")).Id);
        await editor.PostJsonAsync($"/admin/articles/{here}", ("text", "---\ntitle: Zebrawort\nfilm: Zebrawort\nyear: 2001\nscore: 1\ndirector: Zebra Wort\ngenres: [Comedy]\nauthor: Bo Balcony\n---\nZebrawort and *Hellhole*.\n"), ("base", ""), ("tab", "c"), ("seq", "1"));
        await editor.PostJsonAsync("/admin/kept-texts", ("text", "Zebrawort"), ("article", "1"));
        await _site.StoreAsync(async db =>
        {
            Assert.True(await db.PendingEdits.CountAsync() >= 2, "The changes did not wait.");
            var picture = MediaItem.Uploaded("00112233445566778899aabbccddeeff.png", 900, 600, 4, "zebrawort.png", null, "Somebody", _site.UtcNow);
            picture.Describe("Zebrawort", isDecorative: false, "Zebrawort", "Zebrawort");
            db.MediaItems.Add(picture);
            await db.SaveChangesAsync();
        });
    }

    private TestArticle Secret(string slug) => new(slug)
    {
        Headline = "Canaryword Zebrawort", Summary = "Canaryword zebrawort.", BodyHtml = "<p>Zebrawort. Compare <em>First Cow</em> by Kelly Reichardt, and <em>Here</em> by Bas Devos.</p>", Film = "Canaryword Zebrawort", Critic = "Canaryword Zebrawort",
        Tags = ["Canaryword Zebrawort", "Moss"], Series = "Canaryword Zebrawort", Genres = ["Canaryword Zebrawort", "Drama"], Directors = ["Canaryword Zebrawort", "Bas Devos"], Cast = ["Stefan Gota as Zebrawort"],
        Crew = [("Kelly Reichardt", "music")], OriginalTitle = "Zebrawort", OtherTitles = ["Le Zebrawort"], Score = 2, PublishedUtc = _site.UtcNow.AddDays(-3),
    };

    private TestArticle Known(string slug) => new(slug)
    {
        Headline = "Known", Summary = "Known.", Film = "Here", Year = 2023, Critic = "Ada Aisle", Tags = ["Moss"], Series = "Brussels", Genres = ["Drama", "Comedy"], Directors = ["Bas Devos", "Kelly Reichardt"], Cast = ["Liyo Gong"],
        Crew = [("Grimm Vandekerckhove", "music")], Score = 1, Runtime = 400, BodyHtml = "<p>Compare <em>First Cow</em> by Kelly Reichardt.</p>", PublishedUtc = new DateTime(2022, 2, 1, 9, 0, 0, DateTimeKind.Utc),
    };

    // Every public route with what its parameters can be, and whatever the answers lead to.
    private IEnumerable<string> Addresses()
    {
        string[] slugs = ["here", "first-cow", "here-2023", "first-cow-2014", "best", "notice", "known", "bas-devos", "kelly-reichardt", "ada-aisle", "drama", "moss", "brussels", "devos", "canaryword", "canaryword-zebrawort", "canaryword-zebrawort-2020"];
        foreach (var endpoint in _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (pattern.StartsWith("/admin", StringComparison.Ordinal) || pattern.StartsWith("/errors", StringComparison.Ordinal) || pattern.StartsWith("/drafts", StringComparison.Ordinal) || pattern == "/csp-reports")
                continue;
            foreach (var slug in pattern.Contains("{slug}", StringComparison.Ordinal) ? slugs : [""])
                yield return Parameter().Replace(pattern.Replace("{slug}", slug, StringComparison.Ordinal), match => match.Groups[1].Value switch { "year" => "2024", "month" => "02", "pixels" => "180", "name" => "reviews-1", _ => "none" });
        }
        foreach (var query in new[] { "here", "her", "first cwo", "canaryword", "canarywor", "bas devs", "known", "moss", "genre:drama", "score:1", "director:devos year:2001..2024", "critic:bo", "\"by Bas Devos\"" })
        {
            yield return "/search?q=" + Uri.EscapeDataString(query);
            yield return "/search/suggest?q=" + Uri.EscapeDataString(query);
        }
        foreach (var query in new[] { "genre=drama", "genre=comedy", "critic=ada-aisle", "minScore=1", "sort=score", "sort=title", "sort=year", "year=2023", "decade=2020" })
            yield return "/reviews?" + query;
        yield return "/connections?from=people/bas-devos&to=people/kelly-reichardt";
        yield return "/connections?from=films/here-2023&to=films/first-cow-2014";
        yield return "/connections?from=people/liyo-gong&to=people/stefan-gota";
    }

    private async Task<Dictionary<string, string>> CrawlAsync()
    {
        using var visitor = _site.Visitor();
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>(Addresses());
        while (open.TryDequeue(out var address))
        {
            if (answers.ContainsKey(address) || address.StartsWith("/admin", StringComparison.Ordinal))
                continue;
            using var answer = await visitor.GetAsync(address);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            var isText = type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal);
            var body = isText ? Encoding.UTF8.GetString(bytes) : Convert.ToHexString(bytes);
            answers[address] = $"{(int)answer.StatusCode} {type} ETag={answer.Headers.ETag} {answer.Content.Headers.LastModified?.ToString("O", CultureInfo.InvariantCulture)} {answer.Headers.Location}\n{body}";
            foreach (Match link in Link().Matches(isText ? body : ""))
                open.Enqueue(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value));
        }
        return answers;
    }

    private Task<int> CatchUpAsync() => _site.Services.GetRequiredService<MentionRegister>().CatchUpAsync(CancellationToken.None);

    private static string Difference(string before, string after)
    {
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{Around(before, at)}… became …{Around(after, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, Math.Min(at, text.Length) - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");

    [GeneratedRegex(@"(?:href=""|src=""|<loc>|<link>|""url"": ?"")(?:https://corner\.example)?(/[^""<#]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{([a-z]+)[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("ETag=([^ ]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
