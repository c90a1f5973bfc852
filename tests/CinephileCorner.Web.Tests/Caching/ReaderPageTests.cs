using System.Net;
using System.Net.Http.Headers;
using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Caching;

public sealed class ReaderPageTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_page_the_browser_has_is_answered_with_304_cached_or_not()
    {
        await _site.SeedAsync(new TestArticle("here-2024") { Film = "Here", Year = 2024 });
        using var visitor = _site.Visitor();
        using var first = await visitor.GetAsync("/reviews/here-2024");
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);
        Assert.Equal("public, must-revalidate, max-age=0", first.Headers.CacheControl!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, await AskAgain(visitor, tag)); // from the cache
        await _site.SeedAsync(new TestArticle("other-2020")); // empties the cache …
        using var changed = await visitor.GetAsync("/reviews/here-2024");
        Assert.NotEqual(tag, changed.Headers.ETag);
        await _site.StoreAsync(db => db.Articles.Where(article => article.Slug == "other-2020").ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.NotModified, await AskAgain(visitor, changed.Headers.ETag!));
    }

    [Fact]
    public async Task A_304_needs_no_cached_page()
    {
        await _site.SeedAsync(new TestArticle("here-2024") { Film = "Here", Year = 2024 });
        using var visitor = _site.Visitor();
        using var first = await visitor.GetAsync("/reviews/here-2024");
        using var other = new TestSite();
        await other.SeedAsync(new TestArticle("here-2024") { Film = "Here", Year = 2024 });
        using var fresh = other.Visitor();
        Assert.Equal(HttpStatusCode.NotModified, await AskAgain(fresh, first.Headers.ETag!));
        // … and the page whose body was held back was cached whole all the same.
        Assert.Contains("Words about it.", await fresh.GetStringAsync("/reviews/here-2024"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reviews/here-2024")]
    [InlineData("/news")]
    public async Task Head_answers_as_get_does_without_a_body(string path)
    {
        await _site.SeedAsync(new TestArticle("here-2024") { Film = "Here", Year = 2024 });
        using var visitor = _site.Visitor();
        using var get = await visitor.GetAsync(path);
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_save_shows_at_once_on_pages_that_were_cached()
    {
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("Here", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        await _site.SeedAsync(new TestArticle("here-2024") { Film = "Here", Year = 2024 });
        Assert.Contains("Here", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        await _site.StoreAsync(async db =>
        {
            (await db.Articles.SingleAsync()).Withdraw(_site.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("Here", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        using var gone = await visitor.GetAsync("/reviews/here-2024");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task A_scheduled_article_joins_cached_pages_when_it_falls_due()
    {
        await _site.SeedAsync(new TestArticle("later-2024") { Film = "Later", PublishedUtc = _site.UtcNow.AddMinutes(10) });
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("Later", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        using (var early = await visitor.GetAsync("/reviews/later-2024"))
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        _site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("Later", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        using var due = await visitor.GetAsync("/reviews/later-2024");
        Assert.Equal(HttpStatusCode.OK, due.StatusCode);
    }

    [Fact]
    public async Task What_another_process_imports_shows_within_a_second()
    {
        using var visitor = _site.Visitor();
        Assert.DoesNotContain("Here", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        await using (var process = new ServiceCollection().AddCinephileData(new DatabaseOptions { ConnectionString = "Data Source=" + Path.Combine(_site.Folder, "store.db") }).BuildServiceProvider())
        await using (var scope = process.CreateAsyncScope())
        {
            var elsewhere = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
            await new TestArticle("here-2024") { Film = "Here", Year = 2024 }.AddToAsync(elsewhere, _site.UtcNow);
            await elsewhere.SaveChangesAsync();
        }
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Here", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queries_nobody_reads_share_one_cached_page()
    {
        using var visitor = _site.Visitor();
        using var plain = await visitor.GetAsync("/news");
        using var noisy = await visitor.GetAsync("/news?cb=123&preview=1");
        Assert.NotNull(noisy.Headers.Age);
        Assert.Equal(plain.Headers.ETag, noisy.Headers.ETag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_are_compressed_as_asked(string encoding)
    {
        using var visitor = _site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var response = await visitor.SendAsync(request);
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        using var plain = await visitor.GetAsync("/");
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    private static async Task<HttpStatusCode> AskAgain(HttpClient visitor, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/reviews/here-2024");
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await visitor.SendAsync(request);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        return response.StatusCode;
    }
}
