using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Media;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.Media;

public sealed class MediaRoomTests : IDisposable
{
    private readonly TestSite _site = new();

    [Fact]
    public async Task A_form_without_scripts_uploads_and_leads_to_the_words()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var page = await editor.PageAsync("/admin/media");
        var form = page.QuerySelector("form[enctype='multipart/form-data']")!;
        Assert.NotNull(form.QuerySelector("input[type=file][name=file][multiple]"));
        using var answer = await UploadAsync(editor, json: false, ("moss.png", TestPicture.Png(400, 300)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var item = await editor.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal("moss.png", item.QuerySelector("h1")!.TextContent);
        Assert.Contains("Say what it shows", item.QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, item.QuerySelectorAll("img[data-crop]").Length);
        Assert.Contains("Used in", item.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single((await editor.PageAsync("/admin/media?alt=missing&use=none&q=MOSS")).QuerySelectorAll(".pictures li"));
        Assert.Empty((await editor.PageAsync("/admin/media?q=100%25")).QuerySelectorAll(".pictures li"));
    }

    [Fact]
    public async Task Several_at_once_are_taken_one_by_one_and_each_fault_is_named()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var answer = await UploadAsync(editor, json: false, ("a.png", TestPicture.Png(40, 30)), ("evil.svg", "<svg/>"u8.ToArray()), ("b.png", TestPicture.Png(50, 30)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Contains("evil.svg: SVG drawings are not taken. Save it as PNG.", page.QuerySelector("#faults")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".pictures li").Length);
        using var none = await UploadAsync(editor, json: false);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
    }

    [Fact]
    public async Task A_script_gets_the_address_and_the_Markdown()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Mark");
        using var answer = await UploadAsync(editor, json: true, ("moss.png", TestPicture.Png(400, 300)));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var json = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        var file = json.GetProperty("file").GetString()!;
        Assert.Equal(("/media/" + file, 400, 300, $"![](/media/{file})"), (json.GetProperty("address").GetString(), json.GetProperty("width").GetInt32(), json.GetProperty("height").GetInt32(), json.GetProperty("markdown").GetString()));
        using var refused = await UploadAsync(editor, json: true, ("moss.png", "GIF89a"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("GIF", JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_served_is_the_picture_and_nothing_else()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var answer = await UploadAsync(editor, json: true, ("<script>.png", [.. TestPicture.Png(400, 300), .. "<script>canary"u8]));
        var address = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("address").GetString()!;
        await _site.Services.GetRequiredService<PictureSizesMaker>().MakeAllAsync(CancellationToken.None);
        await _site.SeedAsync(new TestArticle("here") { Pictures = [address["/media/".Length..]] });
        using var visitor = _site.Visitor();
        foreach (var (path, type) in new[] { (address, "image/png"), (address.Replace(".png", "-320.avif"), "image/avif"), (address.Replace(".png", "-320.webp"), "image/webp") })
        {
            using var served = await visitor.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, type), (served.StatusCode, served.Content.Headers.ContentType!.ToString()));
            Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("default-src 'none'; sandbox", served.Headers.GetValues("Content-Security-Policy").Single());
            Assert.StartsWith("inline; filename*=UTF-8''", served.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("canary", Encoding.Latin1.GetString(await served.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task More_than_twenty_megabytes_or_parts_without_end_are_refused()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var large = await UploadAsync(editor, json: true, ("a.png", new byte[PictureLimits.MostBytes + 100_000]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var many = await UploadAsync(editor, json: true, [.. Enumerable.Range(0, 200).Select(number => ($"{number}.png", new byte[] { 1 }))]);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
    }

    [Fact]
    public async Task Words_are_kept_and_nothing_that_the_form_does_not_have()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var file = await AddAsync(editor);
        using var saved = await editor.PostAsync("/admin/media/" + file, ("alt", " Moss \"on\" [stone] "), ("caption", "<b>A caption</b>"), ("credit", "Somebody"), ("focusX", "20"), ("focusY", "100"),
            ("file", "evil"), ("Length", "1"), ("IsOurs", "false"), ("EditorId", "99"), ("Width", "1"), ("Tries", "9"), ("SizesMadeUtc", "2020-01-01"), ("OriginalName", "evil"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await _site.StoreAsync(async db =>
        {
            var item = await db.MediaItems.SingleAsync();
            Assert.Equal(("Moss \"on\" [stone]", "<b>A caption</b>", "Somebody", 20, 100), (item.Alt, item.Caption, item.Credit, item.FocusX, item.FocusY));
            Assert.Equal((400, true, editor.EditorId, "moss.png"), (item.Width, item.IsOurs, item.EditorId, item.OriginalName));
            Assert.True(item.Tries < 9 && item.Length > 1 && item.SizesMadeUtc?.Year is null or 2025);
        });
        var page = await editor.PageAsync("/admin/media/" + file);
        Assert.Equal($"![Moss \"on\" \\[stone\\]](/media/{file} \"\\<b>A caption\\</b>\")", page.QuerySelector("#markdown")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("img.c23.fx20.fy100"));

        using var wrong = await editor.PostAsync("/admin/media/" + file, ("alt", "Moss"), ("decorative", "true"), ("focusX", "101"), ("focusY", "-1"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var faults = await TestSite.ParseAsync(await wrong.Content.ReadAsStringAsync());
        Assert.Equal(3, faults.QuerySelectorAll("#faults li").Length);
        Assert.Equal("101", faults.QuerySelector("#focusX")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_critic_changes_and_deletes_only_their_own_pictures()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        using var critic = await AdminClient.SignInAsync(_site, Roles.Critic, critic: "Mark");
        var file = await AddAsync(editor);
        Assert.Null((await critic.PageAsync("/admin/media/" + file)).QuerySelector("textarea"));
        using var described = await critic.PostAsync("/admin/media/" + file, ("alt", "Mine"));
        using var deleted = await critic.PostAsync($"/admin/media/{file}/deletion", ("confirmed", "true"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (described.StatusCode, deleted.StatusCode));
        var own = await AddAsync(critic, 410);
        using var done = await critic.PostAsync($"/admin/media/{own}/deletion");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task A_picture_that_readers_see_is_deleted_only_when_that_was_said()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        var file = await AddAsync(editor);
        await _site.SeedAsync(new TestArticle("here") { BodyHtml = $"<p><img src=\"/media/{file}\" alt=\"Moss\" loading=\"lazy\" width=\"400\" height=\"300\"></p>" });
        await _site.StoreAsync(async db =>
        {
            var id = await db.Articles.Select(article => article.Id).SingleAsync();
            db.ArticlePictures.Add(new ArticlePicture { Path = "/media/" + file, File = file, OriginalPath = "media/" + file, Width = 400, Height = 300 });
            db.Entry(db.ArticlePictures.Local.Single()).Property(picture => picture.ArticleId).CurrentValue = id;
            await db.SaveChangesAsync();
        });
        Assert.Contains("/reviews/here", (await _site.PageAsync("/reviews/here")).QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
        using var refused = await editor.PostAsync($"/admin/media/{file}/deletion");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await TestSite.ParseAsync(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Readers see this picture", page.QuerySelector("#faults")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Here Review", page.QuerySelector("form[action$=deletion]")!.TextContent, StringComparison.Ordinal);

        using var deleted = await editor.PostAsync($"/admin/media/{file}/deletion", ("confirmed", "true"));
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        using var visitor = _site.Visitor();
        using var gone = await visitor.GetAsync("/media/" + file);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal("Moss", (await _site.PageAsync("/reviews/here")).QuerySelector(".prose .missing-picture")!.TextContent);
    }

    [Fact]
    public async Task Long_lists_go_on_where_they_ended()
    {
        using var editor = await AdminClient.SignInAsync(_site, Roles.Editor);
        await _site.StoreAsync(async db =>
        {
            for (var number = 0; number < 100; number++)
                db.MediaItems.Add(Domain.Media.MediaItem.Uploaded($"{number:x32}.jpg", 10, 10, 10, $"n{number}.jpg", null, "x", _site.UtcNow.AddMinutes(number / 3)));
            await db.SaveChangesAsync();
        });
        var seen = new HashSet<string>();
        string? next = "/admin/media?q=n";
        for (var pages = 0; next is not null; pages++)
        {
            Assert.InRange(pages, 0, 3);
            var page = await editor.PageAsync(next);
            Assert.All(page.QuerySelectorAll(".pictures a"), link => Assert.True(seen.Add(link.GetAttribute("href")!)));
            next = page.QuerySelector(".pager a")?.GetAttribute("href");
        }
        Assert.Equal(100, seen.Count);
        Assert.NotNull((await editor.PageAsync("/admin/media?after=99999999999999999999.x")).QuerySelector(".pictures"));
    }

    public void Dispose() => _site.Dispose();

    private static async Task<string> AddAsync(AdminClient client, int width = 400)
    {
        using var answer = await UploadAsync(client, json: true, ("moss.png", TestPicture.Png(width, 300)));
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("file").GetString()!;
    }

    private static async Task<HttpResponseMessage> UploadAsync(AdminClient client, bool json, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(part, "file", name);
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/media") { Content = form };
        if (json)
            request.Headers.Accept.ParseAdd("application/json");
        return await client.Http.SendAsync(request);
    }
}
