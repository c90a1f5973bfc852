using System.Net;
using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.Articles;

/// <summary>Withdrawing, the trash and addresses, by plain forms.</summary>
public sealed class StandingTests : IDisposable
{
    // As SQLite numbers it.
    private const int Busy = 5;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_withdrawn_article_is_gone_and_can_be_given_back()
    {
        var (editor, id) = await ArrivedAsync();
        using var visitor = _site.Visitor();
        Assert.Contains("Withdraw “Here Review: A Film to See”?", (await editor.PageAsync($"/admin/articles/{id}/withdrawal")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using (var done = await editor.PostAsync($"/admin/articles/{id}/withdrawal"))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/reviews/here"));
        using (var done = await editor.PostAsync($"/admin/articles/{id}/withdrawal/removal"))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here"));
    }

    [Fact]
    public async Task What_is_thrown_away_is_gone_for_readers_and_comes_back_as_it_was_known()
    {
        var (editor, id) = await ArrivedAsync();
        using var visitor = _site.Visitor();
        await editor.PostAsync($"/admin/articles/{id}/trash");
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/reviews/here"));
        await editor.PostAsync($"/admin/articles/{id}/trash/removal");
        // Nothing appears unasked: it is withdrawn until somebody gives it back.
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/reviews/here"));
        await editor.PostAsync($"/admin/articles/{id}/withdrawal/removal");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here"));
    }

    [Fact]
    public async Task A_moved_article_leads_from_its_old_addresses_in_one_hop()
    {
        var (editor, id) = await ArrivedAsync();
        using var visitor = _site.Visitor();
        await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "here-2020"));
        await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "here-again"));
        foreach (var old in new[] { "/reviews/here", "/reviews/here-2020" })
        {
            using var moved = await visitor.GetAsync(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/reviews/here-again"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        }
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here-again"));
        // Back again: its own address is no redirect.
        await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "here"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/reviews/here"));
        await editor.PostAsync($"/admin/articles/{id}/address/removal", ("path", "/reviews/here-again"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/reviews/here-again"));
    }

    [Theory]
    [InlineData("Here Again")]
    [InlineData("../admin")]
    [InlineData("")]
    [InlineData("other")]
    [InlineData("once-mine")]
    public async Task An_address_that_is_none_or_another_s_is_refused(string slug)
    {
        var (editor, id) = await ArrivedAsync();
        await _site.SeedAsync(new TestArticle("other") { Film = "Other", Aliases = ["/reviews/once-mine"] });
        var (status, answer) = await editor.PostJsonAsync($"/admin/articles/{id}/address", ("slug", slug));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("write", answer.GetProperty("message").GetString()!, StringComparison.Ordinal);
        await _site.StoreAsync(async db => Assert.Equal("here", (await db.Articles.SingleAsync(article => article.Id == id)).Slug));
    }

    [Fact]
    public async Task A_scheduled_article_taken_off_the_schedule_is_a_draft_again()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", "---\ntitle: Soon\nstatus: draft\n---\nWords.\n"), ("tab", "a"), ("seq", "1"));
        var id = begun.GetProperty("id").GetInt32();
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "at"), ("date", "2025-02-02"), ("time", "09:00"));
        await _site.StoreAsync(async db => Assert.Equal((ArticleState.Published, new DateTime(2025, 2, 2, 14, 0, 0, DateTimeKind.Utc)), (await db.Articles.Where(article => article.Id == id).Select(article => ValueTuple.Create(article.State, article.PublishedUtc)).SingleAsync())));
        await editor.PostAsync($"/admin/articles/{id}/publication/removal");
        _site.Pass(TimeSpan.FromDays(2));
        using var visitor = _site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/news/soon"));
    }

    [Fact]
    public async Task A_withdrawn_article_does_not_come_back_when_its_scheduled_changes_fall_due()
    {
        var (editor, id) = await ScheduledChangeAsync();
        using var visitor = _site.Visitor();
        await editor.PostAsync($"/admin/articles/{id}/withdrawal");
        _site.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/news/soon"));
        // The changes wait, and nothing says that they are still to come.
        await _site.StoreAsync(async db => Assert.Null((await db.PendingEdits.SingleAsync()).PublishAtUtc));
        await editor.PostAsync($"/admin/articles/{id}/withdrawal/removal");
        Assert.DoesNotContain("Canaryword", await visitor.GetStringAsync("/news/soon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_fall_due_while_an_article_is_down_wait_whoever_took_it_down()
    {
        var (editor, id) = await ScheduledChangeAsync();
        using var visitor = _site.Visitor();
        // As an earlier version left it: down, and its changes still on the schedule.
        await _site.StoreAsync(async db =>
        {
            var article = await db.Articles.SingleAsync(one => one.Id == id);
            article.Withdraw(_site.UtcNow);
            await db.SaveChangesAsync();
        });
        _site.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/news/soon"));
        Assert.Contains("the article was taken down", (await editor.PageAsync("/admin/audit")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_are_called_off_while_others_are_being_published_are_not_published()
    {
        var (editor, first) = await ScheduledChangeAsync();
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", "---\ntitle: Later\nstatus: draft\n---\nWords.\n"), ("tab", "c"), ("seq", "1"));
        var second = begun.GetProperty("id").GetInt32();
        await editor.PostJsonAsync($"/admin/articles/{second}/publication", ("when", "now"));
        await editor.PostJsonAsync($"/admin/articles/{second}", ("text", "---\ntitle: Later\n---\nCanaryword.\n"), ("base", ""), ("tab", "d"), ("seq", "1"));
        await editor.PostJsonAsync($"/admin/articles/{second}/publication", ("when", "at"), ("date", "2025-02-01"), ("time", "07:10"));
        // Somebody calls the second off just when the first one is written.
        var trigger = $"CREATE TRIGGER \"CallsOff\" AFTER DELETE ON \"PendingEdits\" WHEN OLD.\"ArticleId\" = {first} BEGIN UPDATE \"PendingEdits\" SET \"PublishAtUtc\" = NULL WHERE \"ArticleId\" = {second}; END";
        await _site.StoreAsync(db => db.Database.ExecuteSqlRawAsync(trigger));
        _site.Pass(TimeSpan.FromMinutes(11));
        using var visitor = _site.Visitor();
        Assert.Contains("Canaryword", await visitor.GetStringAsync("/news/soon"), StringComparison.Ordinal);
        Assert.DoesNotContain("Canaryword", await visitor.GetStringAsync("/news/later"), StringComparison.Ordinal);
        Assert.DoesNotContain("could not publish", (await editor.PageAsync("/admin/audit")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_called_off_or_published_and_never_both()
    {
        var (_, id) = await ScheduledChangeAsync();
        _site.Clock.AdjustTime(_site.Clock.GetUtcNow() + TimeSpan.FromMinutes(11));
        var isCalledOff = false;
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            // Somebody calls them off between the look at the schedule and the writing, and has no patience.
            scope.ServiceProvider.GetRequiredService<CinephileDbContext>().SavingChanges += (_, _) => isCalledOff |= TryCallOff(id);
            await scope.ServiceProvider.GetRequiredService<ArticlePublisher>().PublishDueAsync();
        }
        using var visitor = _site.Visitor();
        Assert.Equal(!isCalledOff, (await visitor.GetStringAsync("/news/soon")).Contains("Canaryword", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taking_back_gives_back_what_readers_had_and_what_was_scheduled()
    {
        var (editor, id) = await ScheduledChangeAsync();
        using var visitor = _site.Visitor();
        foreach (var act in new[] { "withdrawal", "trash" })
        {
            using (var done = await editor.PostAsync($"/admin/articles/{id}/{act}"))
            {
                Assert.Equal(HttpStatusCode.Gone, await StatusAsync(visitor, "/news/soon"));
                var undo = (await editor.PageAsync(done.Headers.Location!.ToString())).QuerySelector("#said form")!.GetAttribute("action")!;
                using var undone = await editor.PostAsync(undo);
                Assert.Equal($"/admin/articles/{id}", undone.Headers.Location!.ToString());
            }
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/news/soon"));
        }
        _site.Pass(TimeSpan.FromMinutes(11));
        Assert.Contains("Canaryword", await visitor.GetStringAsync("/news/soon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_never_had_is_no_loss_of_theirs_when_it_is_thrown_away()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await BegunAsync(editor);
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "at"), ("date", "2025-02-01"), ("time", "07:10"));
        using var visitor = _site.Visitor();
        // It is not withdrawn either.
        await editor.PostAsync($"/admin/articles/{id}/withdrawal");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/news/soon"));
        using var thrown = await editor.PostAsync($"/admin/articles/{id}/trash");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/news/soon"));
        var undo = (await editor.PageAsync(thrown.Headers.Location!.ToString())).QuerySelector("#said form")!.GetAttribute("action")!;
        await editor.PostAsync($"/admin/articles/{id}/trash/removal");
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Draft, (await db.Articles.SingleAsync()).State));
        _site.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/news/soon"));
        // Somebody has gone on with it: what was undone stays so.
        using var late = await editor.PostAsync(undo);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, "/news/soon"));
    }

    [Fact]
    public async Task An_address_that_was_refused_stands_in_its_field_beside_the_reason()
    {
        var (editor, id) = await ArrivedAsync();
        using var answer = await editor.PostAsync($"/admin/articles/{id}/address", ("slug", "Not An Address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal("Not An Address", page.QuerySelector("#slug")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("#slug")!.GetAttribute("aria-invalid"));
        Assert.Contains("not-an-address", page.QuerySelector("#faults")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_that_has_passed_is_asked_for_again_with_what_was_typed()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await BegunAsync(editor);
        using var answer = await editor.PostAsync($"/admin/articles/{id}/publication", ("when", "at"), ("date", "2024-02-02"), ("time", "09:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(("2024-02-02", "09:00"), (page.QuerySelector("#date")!.GetAttribute("value"), page.QuerySelector("#time")!.GetAttribute("value")));
        Assert.Contains("Friday, February 2, 2024, 9:00 in New York has passed", page.QuerySelector("#faults")!.TextContent, StringComparison.Ordinal);
        await _site.StoreAsync(async db => Assert.Equal(ArticleState.Draft, (await db.Articles.SingleAsync()).State));
    }

    [Fact]
    public async Task A_store_that_takes_nothing_gives_readers_what_it_has_although_changes_are_due()
    {
        await ScheduledChangeAsync();
        using var visitor = _site.Visitor();
        await _site.StoreAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER \"Full\" BEFORE UPDATE ON \"Articles\" BEGIN SELECT RAISE(ABORT, 'full'); END"));
        _site.Pass(TimeSpan.FromMinutes(11));
        for (var asked = 0; asked < 3; asked++)
            Assert.DoesNotContain("Canaryword", await visitor.GetStringAsync("/news/soon"), StringComparison.Ordinal);
        await _site.StoreAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Full\""));
        _site.Pass(TimeSpan.FromSeconds(2));
        Assert.Contains("Canaryword", await visitor.GetStringAsync("/news/soon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_is_not_told_of_what_has_happened_as_of_what_is_to_come()
    {
        var (editor, id) = await ScheduledChangeAsync();
        Assert.Contains("Scheduled for", (await editor.PageAsync($"/admin/articles/{id}")).QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
        _site.Pass(TimeSpan.FromMinutes(11));
        // Nobody has read anything since.
        Assert.DoesNotContain("Scheduled for", (await editor.PageAsync($"/admin/articles/{id}")).QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_by_itself_is_folded_without_anybody_asking()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var id = await BegunAsync(editor);
        for (var save = 0; save < 4; save++)
        {
            _site.Clock.Advance(TimeSpan.FromMinutes(1));
            await editor.PostJsonAsync($"/admin/articles/{id}", ("text", $"---\ntitle: Soon\nstatus: draft\n---\nWords {save}.\n"), ("tab", "a"), ("seq", $"{save + 2}"), ("auto", "true"));
        }
        var left = 5;
        for (var tries = 0; tries < 400 && left > 2; tries++)
        {
            if (tries % 100 == 0)
            {
                _site.Pass(TimeSpan.FromDays(2));
                // Until the sweep's own clock has come round.
                _site.Clock.Advance(TimeSpan.FromHours(6));
            }
            await _site.StoreAsync(async db => left = await db.Revisions.CountAsync());
        }
        // The first was saved by hand, the last stands for the others.
        Assert.Equal(2, left);
    }

    private async Task<(AdminClient Editor, int Id)> ScheduledChangeAsync()
    {
        var editor = await AdminClient.SignInAsync(_site);
        var id = await BegunAsync(editor);
        await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "now"));
        await editor.PostJsonAsync($"/admin/articles/{id}", ("text", "---\ntitle: Soon\n---\nCanaryword.\n"), ("base", ""), ("tab", "b"), ("seq", "1"));
        var (status, _) = await editor.PostJsonAsync($"/admin/articles/{id}/publication", ("when", "at"), ("date", "2025-02-01"), ("time", "07:10"));
        Assert.Equal(HttpStatusCode.OK, status);
        return (editor, id);
    }

    // False where another has the lock.
    private bool TryCallOff(int id)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_site.Folder, "store.db"), DefaultTimeout = 1 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "PendingEdits" SET "PublishAtUtc" = NULL WHERE "ArticleId" = $id""";
        command.Parameters.AddWithValue("$id", id);
        try
        {
            return command.ExecuteNonQuery() == 1;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
        {
            return false;
        }
    }

    private static async Task<int> BegunAsync(AdminClient editor)
    {
        var (_, begun) = await editor.PostJsonAsync("/admin/articles?kind=news", ("text", "---\ntitle: Soon\nstatus: draft\n---\nWords.\n"), ("tab", "a"), ("seq", "1"));
        return begun.GetProperty("id").GetInt32();
    }

    private async Task<(AdminClient Editor, int Id)> ArrivedAsync()
    {
        await _site.SeedAsync(new TestArticle("here"));
        var editor = await AdminClient.SignInAsync(_site);
        var id = 0;
        await _site.StoreAsync(async db => id = (await db.Articles.SingleAsync()).Id);
        return (editor, id);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
