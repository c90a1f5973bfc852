using System.Net;
using System.Net.Http.Headers;
using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Tests.Admin;

namespace CinephileCorner.Web.Tests.Site.Media;

/// <summary>A picture is shown to readers as long as an article that they have shows it, and no moment longer.</summary>
public sealed class PictureAudienceTests : IDisposable
{
    private const string First = "00112233445566778899aabbccddeeff.png";
    private const string Second = "ffeeddccbbaa99887766554433221100.png";
    private const string Size = "00112233445566778899aabbccddeeff-320.webp";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_picture_is_there_for_readers_from_the_publishing_of_its_article_to_its_taking_down()
    {
        using var editor = await BeginAsync();
        using var reader = _site.Visitor();
        var (id, hash) = await SaveAsync(editor, null, Text(First), "");
        await AssertAsync(reader, HttpStatusCode.NotFound, First, Size);
        await AssertAsync(editor.Http, HttpStatusCode.OK, First, Size);

        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("hash", hash), ("when", "now"));
        using (var seen = await reader.GetAsync("/media/" + First))
            Assert.Equal((HttpStatusCode.OK, true), (seen.StatusCode, seen.Headers.CacheControl!.Public));
        await AssertAsync(reader, HttpStatusCode.OK, Size);

        // Changes that wait bring none, and take none away.
        await SaveAsync(editor, id, Text(Second), hash);
        await AssertAsync(reader, HttpStatusCode.OK, First);
        await AssertAsync(reader, HttpStatusCode.NotFound, Second);
        using (var waiting = await editor.Http.GetAsync("/media/" + Second))
            Assert.Equal((HttpStatusCode.OK, true), (waiting.StatusCode, waiting.Headers.CacheControl!.Private));

        using var tagged = new HttpRequestMessage(HttpMethod.Get, "/media/" + First);
        tagged.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{First}\""));
        await editor.PostAsync($"/admin/articles/{id}/withdrawal");
        using var gone = await reader.SendAsync(tagged);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await AssertAsync(reader, HttpStatusCode.NotFound, First, Size, Second);
    }

    [Fact]
    public async Task Whoever_has_the_secret_address_of_a_draft_sees_its_pictures_for_an_hour_and_no_others()
    {
        using var editor = await BeginAsync();
        var (id, _) = await SaveAsync(editor, null, Text(First), "");
        await SaveAsync(editor, null, Text(Second), "");
        using var friend = _site.Visitor();
        using (var page = await friend.GetAsync(await DraftAsync(editor, id)))
            Assert.Contains("/media/" + First, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await AssertAsync(friend, HttpStatusCode.OK, First, Size);
        await AssertAsync(friend, HttpStatusCode.NotFound, Second);
        _site.Pass(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(20));
        await AssertAsync(friend, HttpStatusCode.NotFound, First);
    }

    [Fact]
    public async Task Whoever_owes_a_second_factor_sees_none()
    {
        using var site = new TestSite(settings => settings["Security:RequireSecondFactor"] = "true");
        using var editor = await AdminClient.SignInAsync(site);
        await AddAsync(site, First);
        using var answer = await editor.Http.GetAsync("/media/" + First);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Text(string picture) => $"---\ntitle: A tram\nstatus: draft\n---\nWords.\n\n![A tram](/media/{picture})\n";

    private static async Task AssertAsync(HttpClient visitor, HttpStatusCode status, params string[] files)
    {
        foreach (var file in files)
        {
            using var answer = await visitor.GetAsync("/media/" + file);
            Assert.True(status == answer.StatusCode, $"{file}: {answer.StatusCode}");
        }
    }

    private static async Task<(int Id, string Hash)> SaveAsync(AdminClient editor, int? id, string text, string based)
    {
        var (_, saved) = await editor.PostJsonAsync(id is null ? "/admin/articles?kind=news" : $"/admin/articles/{id}", ("text", text), ("base", based), ("tab", text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + text[^8]), ("seq", "1"));
        return (id ?? saved.GetProperty("id").GetInt32(), saved.GetProperty("hash").GetString()!);
    }

    private static async Task<string> DraftAsync(AdminClient editor, int id)
    {
        var (_, made) = await editor.PostJsonAsync($"/admin/articles/{id}/draft-links", ("for", "a friend"));
        return new Uri(made.GetProperty("url").GetString()!).PathAndQuery;
    }

    private static async Task AddAsync(TestSite site, params string[] files)
    {
        Directory.CreateDirectory(Path.Combine(site.Folder, "media"));
        foreach (var file in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(site.Folder, "media", file), TestPicture.Png(640, 320));
            if (file == Size)
                continue;
            await site.StoreAsync(async db =>
            {
                db.MediaItems.Add(MediaItem.Uploaded(file, 640, 320, 4, "a.png", null, "Somebody", site.UtcNow));
                await db.SaveChangesAsync();
            });
        }
    }

    private async Task<AdminClient> BeginAsync()
    {
        var editor = await AdminClient.SignInAsync(_site, Roles.Administrator);
        await AddAsync(_site, First, Second, Size);
        return editor;
    }
}
