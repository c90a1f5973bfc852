using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Tests.Architecture;

namespace CinephileCorner.Web.Tests.Site.Media;

public sealed class MediaTests : IDisposable
{
    private const string Canary = "canary-outside-the-folder";
    private const string Picture = "0123456789abcdef0123456789abcdef.png";

    private readonly TestSite _site = new();

    public MediaTests()
    {
        Directory.CreateDirectory(Path.Combine(_site.Folder, "media"));
        File.WriteAllBytes(Path.Combine(_site.Folder, "media", Picture), [0x89, 0x50, 0x4E, 0x47]);
        File.WriteAllText(Path.Combine(_site.Folder, "secret.png"), Canary);
        File.WriteAllText(Path.Combine(_site.Folder, "media", "notes.txt"), Canary);
        File.WriteAllText(Path.Combine(_site.Folder, "media", "0123456789abcdef.svg"), Canary);
        File.CreateSymbolicLink(Path.Combine(_site.Folder, "media", "00000000000000aa.png"), Path.Combine(_site.Folder, "secret.png"));
    }

    [Fact]
    public async Task A_file_that_the_store_does_not_know_is_not_found()
    {
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync("/media/" + Picture);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_picture_is_answered_as_nothing_but_a_picture()
    {
        await _site.StoreAsync(async db =>
        {
            db.MediaItems.Add(MediaItem.Uploaded(Picture, 1, 1, 4, "a.png", null, "Somebody", _site.UtcNow));
            await db.SaveChangesAsync();
        });
        await _site.SeedAsync(new TestArticle("here") { Pictures = [Picture] });
        using var visitor = _site.Visitor();
        using var answer = await visitor.GetAsync("/media/" + Picture);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal($"inline; filename*=UTF-8''{Picture}", Assert.Single(answer.Content.Headers.GetValues("Content-Disposition")));
        Assert.Equal(4, (await answer.Content.ReadAsByteArrayAsync()).Length);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/media/" + Picture);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(304, (int)(await visitor.SendAsync(again)).StatusCode);
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/media/" + Picture));
        Assert.Equal((200, 4L), ((int)head.StatusCode, head.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("secret.png")]
    [InlineData("0123456789abcdef.svg")]
    [InlineData("00000000000000aa.png")]
    [InlineData("..%2fsecret.png")]
    [InlineData("../secret.png")]
    [InlineData("..%5csecret.png")]
    [InlineData("0123456789abcdef0123456789abcdef.png%00.txt")]
    [InlineData("0123456789abcdef0123456789abcdef.png%0a")]
    [InlineData(".")]
    [InlineData("")]
    public async Task Nothing_else_is_found(string name) => await IsRefusedAsync(name);

    [SkippableFact]
    public async Task No_known_traversal_leads_out_of_the_folder()
    {
        var lists = Path.Combine(Checkout.Root, "..", "shared", "attack", "traversal");
        Skip.IfNot(Directory.Exists(lists), "The public lists of traversals are not beside this checkout.");
        var tried = 0;
        foreach (var line in Directory.EnumerateFiles(lists).SelectMany(File.ReadLines).Where(line => line.Length is > 0 and < 1500).Distinct())
        {
            await IsRefusedAsync(line.TrimStart('/').Replace("{FILE}", "secret.png", StringComparison.Ordinal));
            tried++;
        }
        Assert.True(tried > 500);
    }

    public void Dispose() => _site.Dispose();

    // Past the client, which would tidy the address up: as it comes, and as the server decodes it (a null ends in 400 before us).
    private async Task IsRefusedAsync(string name)
    {
        foreach (var path in new[] { name, Uri.UnescapeDataString(name) }.Distinct().Where(path => !path.Contains('\0')))
        {
            var context = await _site.Server.SendAsync(request =>
            {
                request.Request.Method = "GET";
                request.Request.Scheme = "https";
                request.Request.Host = new Microsoft.AspNetCore.Http.HostString("localhost");
                request.Request.Path = new Microsoft.AspNetCore.Http.PathString("/media/" + path);
            });
            Assert.True(context.Response.StatusCode is 301 or 400 or 404, $"{path}: {context.Response.StatusCode}");
            using var reader = new StreamReader(context.Response.Body);
            var body = await reader.ReadToEndAsync();
            Assert.DoesNotContain(Canary, body, StringComparison.Ordinal);
            Assert.DoesNotContain("root:x:", body, StringComparison.Ordinal);
        }
    }
}
