using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Admin.Transfer.Runs;
using CinephileCorner.Web.Admin.Transfer.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.Transfer;

public class ImportTests
{
    private const string Bad = "---\ntitle: Bad\nstatus: perhaps\n---\n\nText.\n";

    [Fact]
    public async Task Without_scripts_files_are_sent_looked_at_and_taken_in()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        var form = (IHtmlFormElement)(await admin.PageAsync("/admin/import")).QuerySelector("form[enctype]")!;
        Assert.Equal(("/admin/import", "post", "multipart/form-data"), (form.GetAttribute("action"), form.Method, form.Enctype));
        Assert.NotNull(form.QuerySelector("input[type=file][name=files][multiple]"));
        var before = await ContentAsync(site);

        using var sent = await admin.SendZipAsync(("news/a.md", "# A\n\nText.\n"), ("news/bad.md", Bad), ("notes.txt", "x"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var staged = sent.Headers.Location!.ToString();
        Assert.Matches("^/admin/import/[0-9a-f]{32}$", staged);
        var report = await admin.PageAsync(staged);
        Assert.Equal("2 read: 1 added, 0 changed, 0 unchanged, 1 refused", report.QuerySelector(".counts")!.TextContent);
        Assert.Equal(before, await ContentAsync(site));

        var take = report.QuerySelectorAll("main form").First(one => one.GetAttribute("action") == staged);
        Assert.Equal("Take in what can be taken", take.QuerySelector("button")!.TextContent);
        using var taken = await admin.PostAsync(staged);
        Assert.Equal(staged, taken.Headers.Location!.ToString());
        using var done = await admin.Http.GetAsync(staged);
        Assert.Equal("/admin/import/runs/1", done.Headers.Location!.ToString());
        var run = await admin.PageAsync("/admin/import/runs/1");
        Assert.Contains("an upload by administrator", run.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(run.QuerySelector("a[href='/news/a']"));
        Assert.Contains("Text.", (await site.PageAsync("/news/a")).Body!.TextContent, StringComparison.Ordinal);

        // Once, and nothing of it stays.
        using var again = await admin.PostAsync(staged);
        Assert.Equal("/admin/import/runs/1", again.Headers.Location!.ToString());
        Assert.Empty(Directory.GetDirectories(Path.Combine(site.Folder, "staging")));
        Assert.NotNull((await admin.PageAsync("/admin/import")).QuerySelector("a[href='/admin/import/runs/1']"));
        await site.StoreAsync(async db => Assert.Equal(["imported"], await db.AuditEntries.Where(entry => entry.EditorId == admin.EditorId && entry.Action == "imported").Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task Single_files_with_their_pictures_are_taken_as_they_are()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        using var sent = await admin.SendAsync(("a.md", "# A\n\nText.\n"u8.ToArray()), ("b.md", "# B\n\n![Moss](moss.png)\n"u8.ToArray()), ("run.exe", [1]));
        var report = await admin.PageAsync(sent.Headers.Location!.ToString());
        Assert.Equal("2 read: 2 added, 0 changed, 0 unchanged, 0 refused", report.QuerySelector(".counts")!.TextContent);
        Assert.Contains("Import of 3 files", report.Title!, StringComparison.Ordinal);
        Assert.Contains("run.exe:1:1", report.QuerySelector(".messages")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_names_its_place_and_shows_three_lines_with_the_place_marked()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        using var sent = await admin.SendZipAsync(("news/bad.md", Bad), ("news/b.md", "# B\n\n![Moss](moss.png)\n"), ("x.exe", "x"));
        var staged = sent.Headers.Location!.ToString();
        var report = await admin.PageAsync(staged);

        var error = report.QuerySelector(".messages .is-error")!;
        Assert.Matches(@"^news/bad\.md:3:\d+ error: .+; .+\.$", string.Join(' ', error.QuerySelector("p")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["2title: Bad", "3status: perhaps", "4---"], error.QuerySelectorAll(".excerpt > div").Select(line => line.TextContent));
        Assert.Equal("perhaps", error.QuerySelector("mark")!.TextContent);

        Assert.Equal(["All 3", "Errors 1", "Warnings 1", "Notes 1"], report.QuerySelectorAll(".filters a").Select(link => link.TextContent));
        foreach (var (word, kind) in new[] { ("errors", "error"), ("warnings", "warning"), ("notes", "note") })
        {
            var link = report.QuerySelectorAll(".filters a").Single(one => one.GetAttribute("href")!.Contains("show=" + word, StringComparison.Ordinal));
            var filtered = await admin.PageAsync(link.GetAttribute("href")!.Split('#')[0]);
            Assert.Equal(["is-" + kind], filtered.QuerySelectorAll(".messages > li").Select(item => item.ClassName));
            Assert.Equal("true", filtered.QuerySelectorAll(".filters a").Single(one => one.TextContent.StartsWith(word, StringComparison.OrdinalIgnoreCase)).GetAttribute("aria-current"));
        }

        using var download = await admin.Http.GetAsync(report.QuerySelectorAll("a.button").Single(link => link.TextContent == "Report as JSON").GetAttribute("href"));
        Assert.Equal("application/json", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal("import-report.json", download.Content.Headers.ContentDisposition!.FileName);
        var json = JsonSerializer.Deserialize<JsonElement>(await download.Content.ReadAsStringAsync());
        Assert.Equal((2, 1, 1), (json.GetProperty("read").GetInt32(), json.GetProperty("added").GetInt32(), json.GetProperty("refused").GetInt32()));
        Assert.Equal("error", json.GetProperty("problems")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public async Task What_cannot_be_taken_at_all_is_said_beside_the_field()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        foreach (var files in new (string, byte[])[][] { [], [("broken.zip", "PK no zip"u8.ToArray())], [("empty.zip", Upload.Zip())] })
        {
            using var answer = await admin.SendAsync(files);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
            Assert.Equal("true", page.QuerySelector("#files")!.GetAttribute("aria-invalid"));
            Assert.NotEmpty(page.QuerySelector("#files-error")!.TextContent);
            Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
        }
        Assert.Empty(Directory.GetDirectories(Path.Combine(site.Folder, "staging")));
    }

    [Fact]
    public async Task An_upload_is_its_senders_alone()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        using var other = await AdminClient.SignInAsync(site, email: "other@corner.example");
        using var sent = await admin.SendZipAsync(("news/a.md", "# A\n\nText.\n"));
        var staged = sent.Headers.Location!.ToString();
        foreach (var path in new[] { staged, staged + "/report.json" })
        {
            using var answer = await other.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var taken = await other.PostAsync(staged);
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);
        using var removed = await other.PostAsync(staged + "/removal");
        Assert.NotNull((await admin.PageAsync(staged)).QuerySelector(".counts"));

        using var thrown = await admin.PostAsync(staged + "/removal");
        using var gone = await admin.Http.GetAsync(staged);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task An_upload_is_gone_after_a_day()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        using var sent = await admin.SendZipAsync(("news/a.md", "# A\n\nText.\n"));
        site.Pass(TimeSpan.FromHours(25));
        await admin.SignInAsync("administrator@corner.example", AdminClient.Password);
        using var gone = await admin.Http.GetAsync(sent.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Import_and_export_are_for_those_who_tend_everything()
    {
        using var site = new TestSite();
        using var critic = await AdminClient.SignInAsync(site, Roles.Critic);
        foreach (var path in new[] { "/admin/import", "/admin/import/runs/1", "/admin/import/runs/1/report.json", "/admin/import/conflicts", "/admin/import/" + new string('0', 32) })
        {
            using var page = await critic.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        }
        using var sent = await critic.SendZipAsync(("news/a.md", "# A"));
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "staging")) && Directory.GetDirectories(Path.Combine(site.Folder, "staging")).Length > 0);
        using var zip = await critic.PostAsync("/admin/export");
        Assert.Equal(HttpStatusCode.Forbidden, zip.StatusCode);

        using var editor = await AdminClient.SignInAsync(site, Roles.Editor, "editor@corner.example");
        using var taken = await editor.SendZipAsync(("news/a.md", "# A\n\nMoss.\n"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        using var everything = await editor.PostAsync("/admin/export");
        Assert.Equal(HttpStatusCode.OK, everything.StatusCode);
    }

    [Fact]
    public async Task An_upload_without_the_token_is_refused()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Upload.Zip(("news/a.md", "# A"))), "files", "a.zip" } };
        using var answer = await admin.Http.PostAsync("/admin/import", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Long_work_shows_how_far_it_is_and_goes_on_by_itself()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        using var sent = await admin.SendZipAsync(("news/a.md", "# A\n\nText.\n"));
        var staged = sent.Headers.Location!.ToString();
        await admin.PageAsync(staged);
        // Another import is at it, and imports are done one after the other.
        Directory.CreateDirectory(Path.Combine(site.Folder, "content", "news"));
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "content", "news", "b.md"), "# B\n\nText.\n");
        using var hold = new Hold();
        var other = Task.Run(() => site.Services.GetRequiredService<ContentImporter>().ImportAsync([Path.Combine(site.Folder, "content")], hold));
        await hold.Reached;

        using var taken = await OutOfPatienceAsync(site, () => admin.PostAsync(staged));
        var page = await OutOfPatienceAsync(site, () => admin.PageAsync(staged));
        Assert.Contains("being taken in", page.QuerySelector("main [role=status]:not(#said)")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(staged, page.QuerySelectorAll("main a.button").Single(link => link.TextContent == "Look again").GetAttribute("href"));

        hold.LetGo();
        await other;
        using var done = await admin.Http.GetAsync(staged);
        Assert.Equal("/admin/import/runs/2", done.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Problems_of_the_content_folder_are_counted_until_they_are_mended()
    {
        using var site = new TestSite();
        using var admin = await AdminClient.SignInAsync(site);
        var content = Directory.CreateDirectory(Path.Combine(site.Folder, "content", "news")).FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "bad.md"), Bad);
        var request = new ImportRequest([Path.Combine(site.Folder, "content")], ImportOrigin.Start);
        await site.Services.GetRequiredService<ContentImporter>().ImportAsync(request);
        using var sent = await admin.SendZipAsync(("news/a.md", "# A\n\nText.\n"));
        using var taken = await admin.PostAsync(sent.Headers.Location!.ToString());
        Assert.Equal(1, await CountAsync(site));
        await File.WriteAllTextAsync(Path.Combine(content, "bad.md"), "# Good\n\nText.\n");
        await site.Services.GetRequiredService<ContentImporter>().ImportAsync(request);
        Assert.Equal(0, await CountAsync(site));
    }

    private static async Task<int> CountAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportRunsQuery>().ProblemCountAsync(default);
    }

    // Everything an import could touch.
    private static async Task<string> ContentAsync(TestSite site)
    {
        var rows = new StringBuilder();
        await site.StoreAsync(async db => rows.Append(await db.Articles.CountAsync()).Append(' ').Append(await db.Films.CountAsync()).Append(' ').Append(await db.Critics.CountAsync())
            .Append(' ').Append(await db.MediaItems.CountAsync()).Append(' ').Append(await db.ImportRuns.CountAsync()).Append(' ').Append(await db.AuditEntries.CountAsync()));
        var media = Path.Combine(site.Folder, "media");
        return rows.Append(' ').Append(Directory.Exists(media) ? Directory.GetFiles(media).Length : 0).ToString();
    }

    // Holds an import up where it begins.
    // The answer of a request that waits for the work as long as it has patience.
    private static async Task<T> OutOfPatienceAsync<T>(TestSite site, Func<Task<T>> ask)
    {
        var waits = site.Clock.SomebodyWaits(StagedImportsController.Patience);
        var answer = ask();
        if (await Task.WhenAny(answer, waits) == waits)
            site.Clock.Advance(StagedImportsController.Patience);
        return await answer;
    }

    private sealed class Hold : IProgress<ImportStep>, IDisposable
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _gate = new();

        public Task Reached => _reached.Task;

        public void Report(ImportStep value)
        {
            _reached.TrySetResult();
            _gate.Wait();
        }

        public void LetGo() => _gate.Set();

        public void Dispose() => _gate.Dispose();
    }
}
