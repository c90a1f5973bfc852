using System.Net;
using System.Net.Http.Headers;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Tests.Admin;
using CinephileCorner.Web.Tests.Admin.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CinephileCorner.Web.Tests.Hosting;

/// <summary>The whole set of headers on every answer there is: each address by each method, and each status, files and faults included.</summary>
public sealed class EveryAnswerTests(ITestOutputHelper output) : IDisposable
{
    private static readonly HttpMethod[] Methods = [.. new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "X" }.Select(name => new HttpMethod(name))];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Every_address_answers_every_method_with_the_whole_set_and_names_the_methods_it_has()
    {
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023 });
        using var visitor = _site.Visitor();
        var routes = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => !endpoint.RoutePattern.RawText!.Contains("errors", StringComparison.Ordinal))
            .GroupBy(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator ? separator.Content : ValueOf(((Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart)part).Name))))), StringComparer.Ordinal);
        var statuses = new HashSet<int>();
        foreach (var route in routes)
        {
            var known = route.SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var method in Methods)
            {
                using var request = new HttpRequestMessage(method, route.Key);
                using var answer = await visitor.SendAsync(request);
                statuses.Add((int)answer.StatusCode);
                Assert.True((int)answer.StatusCode < 500, $"{method} {route.Key}: {answer.StatusCode}");
                AssertWhole(answer, $"{method} {route.Key}");
                if (known.Contains(method.Method))
                    continue;
                Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{method} {route.Key}: {answer.StatusCode}");
                Assert.Equal(known.Order(StringComparer.Ordinal), answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
            }
        }
        Assert.Superset(new HashSet<int>([200, 302, 400, 404, 405]), statuses);
    }

    [Fact]
    public async Task Every_status_comes_with_the_whole_set()
    {
        const string picture = "0123456789abcdef.png";
        Directory.CreateDirectory(Path.Combine(_site.Folder, "media"));
        await File.WriteAllBytesAsync(Path.Combine(_site.Folder, "media", picture), TestPicture.Png(2, 2));
        await _site.StoreAsync(async db =>
        {
            db.MediaItems.Add(MediaItem.Uploaded(picture, 2, 2, 4, "a.png", null, "Somebody", _site.UtcNow));
            for (var tries = 0; tries < SignInThrottle.MostPerOrigin; tries++)
                db.SignInAttempts.Add(new SignInAttempt { AccountHash = "account " + tries, OriginHash = Secrets.HashOf(VisitorAddress.KeyOf(null)), AtUtc = _site.UtcNow });
            await db.SaveChangesAsync();
        });
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023, Pictures = [picture] }, new TestArticle("gone") { IsWithdrawn = true });
        var found = new SortedSet<int>();
        using var visitor = _site.Visitor();
        foreach (var (address, status) in new[]
        {
            ("/", 200), ("/reviews/here", 200), ("/favicon.ico", 200), ("/icons/180.png", 200), ("/cards/site.png", 200), ("/media/" + picture, 200), ("/robots.txt", 200), ("/opensearch.xml", 200), ("/search/suggest?q=her", 200),
            ("/health/ready", 200), ("/Reviews", 301), ("/reviews/gone", 410), ("/reviews/none", 404), ("/admin", 302), ("/admin/none", 404), ("/drafts/none", 404), ("/admin/token", 200),
        })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True(status == (int)answer.StatusCode, $"{address}: {answer.StatusCode}");
            AssertWhole(answer, address);
            found.Add(status);
            if (status != 200 || answer.Headers.ETag is not { } tag)
                continue;
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(tag);
            using var same = await visitor.SendAsync(again);
            Assert.True(same.StatusCode == HttpStatusCode.NotModified, $"{address} again: {same.StatusCode}");
            AssertWhole(same, address + " again");
            found.Add(304);
        }
        using (var page = await visitor.GetAsync("/"))
        {
            var files = (await TestSite.ParseAsync(await page.Content.ReadAsStringAsync())).QuerySelectorAll("link[rel=stylesheet], script[src], link[rel=preload]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
            Assert.NotEmpty(files);
            foreach (var file in files)
            {
                using var answer = await visitor.GetAsync(file);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                AssertWhole(answer, file);
            }
        }
        foreach (var (from, to, status) in new[] { (0L, 1L, 206), (9_000_000L, 9_000_001L, 416) })
        {
            using var part = new HttpRequestMessage(HttpMethod.Get, "/media/" + picture);
            part.Headers.Range = new RangeHeaderValue(from, to);
            using var answer = await visitor.SendAsync(part);
            Assert.Equal(status, (int)answer.StatusCode);
            AssertWhole(answer, $"bytes {from} to {to}");
            found.Add(status);
        }
        using (var tokenless = await visitor.PostAsync("/admin/users/1", null))
            Note(tokenless, 302);
        using (var stale = await visitor.PostAsync("/admin/set-up", null))
            Note(stale, 400);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/admin/sign-in");
        elsewhere.Headers.Add("Sec-Fetch-Site", "cross-site");
        using (var crossed = await visitor.SendAsync(elsewhere))
            Note(crossed, 403);
        using var guesser = new SignInVisitor(_site);
        using (var refused = await guesser.SignInAsync("ada@corner.example", AdminClient.Password))
            Note(refused, 429);
        await _site.StoreAsync(db => db.Database.EnsureDeletedAsync());
        using (var broken = await visitor.GetAsync("/films"))
            Note(broken, 500);
        using (var admin = await visitor.GetAsync("/admin/invitation?code=x"))
            Note(admin, 500);
        using (var notReady = await visitor.GetAsync("/health/ready"))
            Note(notReady, 503);
        Assert.Equal([200, 206, 301, 302, 304, 400, 403, 404, 410, 416, 429, 500, 503], found);

        void Note(HttpResponseMessage answer, int status)
        {
            Assert.Equal(status, (int)answer.StatusCode);
            AssertWhole(answer, answer.RequestMessage!.RequestUri!.PathAndQuery);
            found.Add(status);
        }
    }

    // On a real port: only there a server counts the bytes.
    [Fact]
    public async Task What_is_too_large_is_refused_with_the_whole_set()
    {
        using var visitor = new HttpClient { BaseAddress = _site.Listen() };
        foreach (var (path, type) in new[] { ("/csp-reports", "application/csp-report"), ("/admin/sign-in", "application/x-www-form-urlencoded") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
            request.Headers.ExpectContinue = true;
            using var answer = await visitor.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
            AssertWhole(answer, path);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reviews/here")]
    [InlineData("/search?q=here")]
    [InlineData("/reviews/none")]
    [InlineData("/feed.xml")]
    [InlineData("/admin/sign-in")]
    [InlineData("/admin/none")]
    public async Task By_the_score_that_observatories_give_every_page_reaches_130(string address)
    {
        await _site.SeedAsync(new TestArticle("here") { Film = "Here", Year = 2023 });
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync(address);
        var score = Score(answer);
        output.WriteLine($"{address}: {score}");
        Assert.True(score >= 130, $"{address}: {score}");
    }

    [Theory]
    [InlineData("/admin%2fusers")]
    [InlineData("/admin%2faccount%2fx.css")]
    [InlineData("/admin/x.css")]
    [InlineData("/admin/account/x.css")]
    [InlineData("/admin;/a.js")]
    [InlineData("/admin/account;a.css")]
    [InlineData("/account%2fa.js")]
    [InlineData("/admin%5caccount")]
    [InlineData("/%61dmin/x.css")]
    [InlineData("/./admin/x.css")]
    [InlineData("/assets/..%2fadmin%2fusers")]
    [InlineData("/media/..%2f..%2fadmin")]
    public async Task Whatever_looks_like_a_page_of_the_editors_is_not_there_and_nobody_keeps_it(string address)
    {
        using var admin = await AdminClient.SignInAsync(_site);
        for (var again = 0; again < 2; again++)
        {
            using var answer = await admin.Http.GetAsync(address);
            Assert.True((int)answer.StatusCode is 404 or 400, $"{address}: {answer.StatusCode}");
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Null(answer.Headers.Age);
            Assert.DoesNotContain("administrator@", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static string ValueOf(string parameter) => parameter switch { "slug" => "here", "year" => "2023", "month" => "2", "pixels" => "180", "upload" => new string('a', 32), "name" => "news", "file" => "none.png", _ => "1" };

    private static void AssertWhole(HttpResponseMessage answer, string what)
    {
        var path = answer.RequestMessage!.RequestUri!.AbsolutePath;
        var isAdmin = path == "/admin" || path.StartsWith("/admin/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/drafts/", StringComparison.OrdinalIgnoreCase);
        var isFramed = path is "/admin/preview" or "/admin/diff";
        var isCard = path.StartsWith("/cards/", StringComparison.Ordinal);
        Is("X-Content-Type-Options", "nosniff");
        Is("X-Frame-Options", "DENY", "SAMEORIGIN");
        Is("Referrer-Policy", isAdmin ? "no-referrer" : "strict-origin-when-cross-origin");
        Is("Cross-Origin-Opener-Policy", "same-origin");
        Is("Cross-Origin-Embedder-Policy", "require-corp");
        Is("Cross-Origin-Resource-Policy", "same-origin", isCard ? "cross-origin" : "same-origin");
        Is("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        var policy = Value("Content-Security-Policy");
        Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal) && !policy.Contains('*', StringComparison.Ordinal), $"{what}: {policy}");
        // A style or a font runs nothing that would make elements.
        var isFile = path.StartsWith("/assets/", StringComparison.Ordinal);
        Assert.True(policy.Contains("sandbox", StringComparison.Ordinal) || (policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && (isFile || policy.Contains("trusted-types 'none'", StringComparison.Ordinal))), $"{what}: {policy}");
        Assert.Contains("camera=()", Value("Permissions-Policy"), StringComparison.Ordinal);
        Assert.NotEqual("", Value("X-Request-Id"));
        foreach (var none in new[] { "Server", "X-Powered-By", "Access-Control-Allow-Origin", "X-AspNet-Version" })
            Assert.False(answer.Headers.Contains(none), $"{what}: {none}");
        if (isAdmin)
            Is("Cache-Control", "no-store");
        if ((int)answer.StatusCode >= 400 && !isFramed)
            Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{what}: {(int)answer.StatusCode} may be kept: {answer.Headers.CacheControl}");
        if (answer.Content.Headers.ContentType is { } type && (type.MediaType!.StartsWith("text/", StringComparison.Ordinal) || type.MediaType is "application/json"))
            Assert.Equal("utf-8", type.CharSet);

        string Value(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(" AND ", values) : "";

        void Is(string name, params string[] allowed) => Assert.True(allowed.Contains(Value(name), StringComparer.Ordinal), $"{what}: {name} is “{Value(name)}”.");
    }

    // The table of MDN's HTTP Observatory, as far as a site without preload and without foreign scripts can reach.
    private static int Score(HttpResponseMessage answer)
    {
        string Value(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Value("Content-Security-Policy");
        var score = 100;
        score += policy.Contains("unsafe", StringComparison.Ordinal) || policy.Length == 0 ? -20 : policy.Contains("default-src 'none'", StringComparison.Ordinal) ? 10 : 5;
        score += answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.All(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("samesite", StringComparison.OrdinalIgnoreCase)) ? 5 : -20 : 0;
        score += Value("Referrer-Policy") is "no-referrer" or "same-origin" or "strict-origin" or "strict-origin-when-cross-origin" ? 5 : -5;
        score += policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) ? 5 : Value("X-Frame-Options") is "DENY" or "SAMEORIGIN" ? 0 : -20;
        score += Value("Cross-Origin-Opener-Policy") == "same-origin" ? 10 : 0;
        score += Value("Cross-Origin-Resource-Policy") is "same-origin" or "same-site" ? 10 : 0;
        score += Value("Cross-Origin-Embedder-Policy") == "require-corp" ? 10 : 0;
        score += Value("Strict-Transport-Security").StartsWith("max-age=63072000", StringComparison.Ordinal) ? 0 : -20;
        return score + (Value("X-Content-Type-Options") == "nosniff" ? 0 : -5);
    }
}
