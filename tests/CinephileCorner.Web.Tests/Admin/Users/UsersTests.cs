using System.Net;
using AngleSharp.Dom;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Tests.Admin.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinephileCorner.Web.Tests.Admin.Users;

public sealed class UsersTests : IDisposable
{
    private const string NewPassword = "seven herons over the canal";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_first_administrator_is_made_with_the_link_of_the_log_and_with_nothing_else()
    {
        var address = await OfferAsync(isStart: true);
        using var visitor = new SignInVisitor(_site);
        await visitor.BeginAsync();
        using (var wrong = await visitor.Http.GetAsync("/admin/set-up?code=guess"))
            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        // Opening it, twice, uses nothing up.
        for (var times = 0; times < 2; times++)
            Assert.Contains("The first account", await visitor.Http.GetStringAsync(address), StringComparison.Ordinal);
        var code = address!.Split("code=")[1];
        using (var weak = await visitor.PostAsync("/admin/set-up", ("code", code), ("email", "ada@corner.example"), ("name", "Ada"), ("password", "short")))
            Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        using (var made = await visitor.PostAsync("/admin/set-up", ("code", code), ("email", "ada@corner.example"), ("name", "Ada"), ("password", NewPassword)))
            Assert.Equal("/admin/account/second-factor", made.Headers.Location!.ToString());
        using (var inside = await visitor.Http.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        using (var again = await visitor.PostAsync("/admin/set-up", ("code", code), ("email", "eve@corner.example"), ("name", "Eve"), ("password", NewPassword)))
            Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Null(await OfferAsync(isStart: true));
    }

    [Fact]
    public async Task The_first_link_lasts_an_hour_and_another_takes_its_place()
    {
        var first = await OfferAsync(isStart: true);
        Assert.Null(await OfferAsync(isStart: false));
        _site.Pass(TimeSpan.FromHours(1));
        using var visitor = _site.Visitor();
        using (var late = await visitor.GetAsync(new Uri(first!).PathAndQuery))
            Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        // The program’s own beat may have offered one already; a start takes its place.
        var second = await OfferAsync(isStart: true);
        using var page = await visitor.GetAsync(new Uri(second!).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        await _site.StoreAsync(async db => Assert.DoesNotContain(await db.OneTimeLinks.ToListAsync(), link => second!.Contains(link.SecretHash, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_invited_chooses_a_name_and_a_password_once_within_a_day()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        var address = await LinkAsync(administrator, "/admin/users/invitation", ("email", "bo@corner.example"), ("role", "Critic"), ("critic", "Bo Balcony"), ("mayPublish", "true"));
        using var visitor = new SignInVisitor(_site);
        await visitor.BeginAsync();
        Assert.Contains("bo@corner.example", await visitor.Http.GetStringAsync(address), StringComparison.Ordinal);
        var code = address.Split("code=")[1];
        using (var made = await visitor.PostAsync("/admin/invitation", ("code", code), ("name", "Bo"), ("password", NewPassword), ("role", "Administrator"), ("email", "eve@corner.example")))
            Assert.Equal("/admin/account/second-factor", made.Headers.Location!.ToString());
        using (var users = await visitor.Http.GetAsync("/admin/users"))
            Assert.Equal(HttpStatusCode.Forbidden, users.StatusCode);
        using (var again = await visitor.PostAsync("/admin/invitation", ("code", code), ("name", "Eve"), ("password", NewPassword)))
            Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        await _site.StoreAsync(async db =>
        {
            var bo = await db.Users.SingleAsync(editor => editor.Email == "bo@corner.example");
            Assert.Equal(("Bo", true), (bo.DisplayName, bo.MayPublish));
            Assert.Equal("Bo Balcony", (await db.Critics.SingleAsync(critic => critic.Id == bo.CriticId)).Name);
            Assert.Contains(await db.AuditEntries.ToListAsync(), entry => entry.Action == "invited as critic" && !entry.IsPublic);
        });
    }

    [Fact]
    public async Task An_invitation_is_over_after_a_day_and_when_another_is_made()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        var first = await LinkAsync(administrator, "/admin/users/invitation", ("email", "bo@corner.example"), ("role", "Editor"));
        var id = 0;
        await _site.StoreAsync(async db => id = (await db.Users.SingleAsync(editor => editor.Email == "bo@corner.example")).Id);
        var second = await LinkAsync(administrator, $"/admin/users/{id}/invitation");
        using var visitor = _site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(second)).StatusCode);
        _site.Pass(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task A_new_password_by_link_ends_every_sign_in_and_asks_for_the_second_factor_all_the_same()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        var (id, key) = await SignInVisitor.AddWithAppAsync(_site, "bo@corner.example");
        using var before = new SignInVisitor(_site);
        await before.SignInJsonAsync("bo@corner.example", AdminClient.Password, Totp.CodeAt(key, _site.Clock.GetUtcNow()));
        var address = await LinkAsync(administrator, $"/admin/users/{id}/password-reset");
        var code = address.Split("code=")[1];
        using var visitor = new SignInVisitor(_site);
        using (var set = await visitor.PostAsync("/admin/new-password", ("code", code), ("password", NewPassword)))
            Assert.Equal("/admin/sign-in", set.Headers.Location!.ToString());
        using (var old = await before.Http.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.Redirect, old.StatusCode);
        Assert.Contains("second-factor", (await visitor.SignInJsonAsync("bo@corner.example", NewPassword)).Answer, StringComparison.Ordinal);
        using var again = await visitor.PostAsync("/admin/new-password", ("code", code), ("password", NewPassword));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("disabling")]
    [InlineData("sessions/ending")]
    public async Task A_change_of_an_account_acts_on_sign_ins_that_are_under_way(string change)
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        using var bo = await AdminClient.SignInAsync(_site, Roles.Editor, "bo@corner.example");
        using (var done = change == "role" ? await administrator.PostAsync($"/admin/users/{bo.EditorId}", ("role", "Critic"), ("critic", "Bo")) : await administrator.PostAsync($"/admin/users/{bo.EditorId}/{change}"))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var after = await bo.Http.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task Disabling_an_account_ends_the_links_that_were_made_for_it()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        var id = await AdminClient.AddAsync(_site, "bo@corner.example", Roles.Editor);
        var reset = await LinkAsync(administrator, $"/admin/users/{id}/password-reset");
        using (await administrator.PostAsync($"/admin/users/{id}/disabling"))
        {
        }
        using (await administrator.PostAsync($"/admin/users/{id}/enabling"))
        {
        }
        using var visitor = _site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(reset)).StatusCode);
    }

    [Fact]
    public async Task Whoever_signs_in_hears_what_was_done_to_their_account_since()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        var (id, _) = await SignInVisitor.AddWithAppAsync(_site, "bo@corner.example");
        await _site.StoreAsync(db => db.Users.Where(editor => editor.Id == id).ExecuteUpdateAsync(set => set.SetProperty(editor => editor.LastSignInUtc, _site.UtcNow)));
        _site.Pass(TimeSpan.FromMinutes(5));
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<EditorAccounts>();
            scope.ServiceProvider.GetRequiredService<CinephileCorner.Data.Saving.Actor>().Be("The command line");
            await accounts.RemoveFactorsAsync(await scope.ServiceProvider.GetRequiredService<CinephileCorner.Data.CinephileDbContext>().Users.SingleAsync(editor => editor.Id == id), default);
        }
        using var visitor = new SignInVisitor(_site);
        // A script that signs in is told nothing; the page that comes next is.
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInJsonAsync("bo@corner.example", AdminClient.Password)).Status);
        Assert.Contains("Since you were here last: The command line removed every second factor for bo, just now.", (await TestSite.ParseAsync(await visitor.Http.GetStringAsync("/admin"))).Body!.TextContent, StringComparison.Ordinal);
        var audit = await administrator.PageAsync("/admin/audit?by=The+command+line");
        Assert.Equal("The command line", audit.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Single(audit.QuerySelectorAll("main .rows li"));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        using (var demoted = await administrator.PostAsync($"/admin/users/{administrator.EditorId}", ("role", "Editor")))
            Assert.Contains("This is the last administrator", await demoted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (await administrator.PostAsync($"/admin/users/{administrator.EditorId}/disabling"))
        {
        }
        // One who is merely invited could not help.
        await LinkAsync(administrator, "/admin/users/invitation", ("email", "bo@corner.example"), ("role", "Administrator"));
        using (await administrator.PostAsync($"/admin/users/{administrator.EditorId}/disabling"))
        {
        }
        using var still = await administrator.Http.GetAsync("/admin/users");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        await AdminClient.AddAsync(_site, "second@corner.example", Roles.Administrator);
        using (await administrator.PostAsync($"/admin/users/{administrator.EditorId}/disabling"))
        {
        }
        using var gone = await administrator.Http.GetAsync("/admin/users");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task Users_are_looked_after_only_by_who_has_proved_themselves_within_ten_minutes()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        _site.Pass(TimeSpan.FromMinutes(11));
        using (var list = await administrator.Http.GetAsync("/admin/users"))
            Assert.Equal("/admin/confirm?next=%2Fadmin%2Fusers", list.Headers.Location!.ToString());
        using (var reset = await administrator.PostAsync($"/admin/users/{administrator.EditorId}/password-reset"))
            Assert.StartsWith("/admin/confirm", reset.Headers.Location!.ToString(), StringComparison.Ordinal);
        using (var wrong = await administrator.PostAsync("/admin/confirm", ("password", "wrong wrong wrong wrong"), ("next", "/admin/users")))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using (var right = await administrator.PostAsync("/admin/confirm", ("password", AdminClient.Password), ("next", "/admin/users")))
            Assert.Equal("/admin/users", right.Headers.Location!.ToString());
        using (var list = await administrator.Http.GetAsync("/admin/users"))
            Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        // Proving it again does not prolong the session.
        await _site.StoreAsync(async db =>
        {
            var sessions = await db.EditorSessions.OrderBy(session => session.SeenUtc).ToListAsync();
            Assert.Equal(2, sessions.Count);
            Assert.Equal(sessions[0].BegunUtc, sessions[1].BegunUtc);
            Assert.Single(sessions, session => session.EndedUtc is null);
        });
    }

    [Fact]
    public async Task Fields_that_no_form_has_change_nothing()
    {
        using var administrator = await AdminClient.SignInAsync(_site);
        using var bo = await AdminClient.SignInAsync(_site, Roles.Critic, "bo@corner.example", "Bo");
        var before = await RowAsync(bo.EditorId);
        var extra = typeof(Editor).GetProperties().Select(property => property.Name).Append("Roles").Append("RoleId").Except(["DisplayName", "TimeZone"], StringComparer.Ordinal)
            .Select(name => (name, name == "CriticId" || name.EndsWith("Id", StringComparison.Ordinal) ? "1" : name.EndsWith("Utc", StringComparison.Ordinal) ? "2001-01-01" : name.StartsWith("Email", StringComparison.Ordinal) ? "eve@corner.example" : "true"));
        using (var saved = await bo.PostAsync("/admin/account", [("name", before.DisplayName), ("timeZone", ""), ("role", "Administrator"), .. extra.Select(field => (field.name, field.Item2))]))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var after = await RowAsync(bo.EditorId);
        foreach (var property in typeof(Editor).GetProperties())
            Assert.Equal(property.GetValue(before), property.GetValue(after));
        using var users = await bo.Http.GetAsync("/admin/users");
        Assert.Equal(HttpStatusCode.Forbidden, users.StatusCode);
    }

    private async Task<Editor> RowAsync(int id)
    {
        Editor? row = null;
        await _site.StoreAsync(async db => row = await db.Users.AsNoTracking().SingleAsync(editor => editor.Id == id));
        return row!;
    }

    private Task<string?> OfferAsync(bool isStart) => _site.Services.GetServices<IHostedService>().OfType<FirstSetUp>().Single().OfferAsync(isStart, default);

    private static async Task<string> LinkAsync(AdminClient client, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await client.PostAsync(path, fields);
        var page = await TestSite.ParseAsync(await answer.Content.ReadAsStringAsync());
        return new Uri(page.QuerySelector<IElement>("input#link")!.GetAttribute("value")!).PathAndQuery;
    }
}
