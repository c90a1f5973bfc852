using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

public class ExportTests
{
    [Fact]
    public async Task Everything_comes_out_as_a_zip_with_a_name_and_is_noted()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        await site.SeedAsync(new TestArticle("here-2024"), new TestArticle("draft") { IsDraft = true }, new TestArticle("gone") { IsWithdrawn = true });

        using var answer = await admin.PostAsync("/admin/export");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("attachment; filename=cinephile-corner-2025-02-01.zip; filename*=UTF-8''cinephile-corner-2025-02-01.zip", answer.Content.Headers.GetValues("Content-Disposition").Single());
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(["reviews/draft.md", "reviews/gone.md", "reviews/here-2024.md", "taken-down.txt"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        await site.StoreAsync(async db => Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "exported" && entry.EditorId == admin.EditorId)));
    }

    [Fact]
    public async Task A_link_takes_nothing_out()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        using var answer = await admin.Http.GetAsync("/admin/export");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
