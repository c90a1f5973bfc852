using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Tests.Admin.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Tests.Admin.Account;

public class AccountTests
{
    private const string NewPassword = "seven herons over the canal";

    [Fact]
    public async Task Without_a_second_factor_nothing_opens_but_setting_one_up_and_then_everything()
    {
        using var site = new TestSite(settings => settings["Security:RequireSecondFactor"] = "true");
        using var editor = await AdminClient.SignInAsync(site);
        foreach (var endpoint in AdminEndpoint.All(site, new Dictionary<string, string>(StringComparer.Ordinal)).Where(endpoint => endpoint.IsSafe))
        {
            using var answer = await editor.Http.GetAsync(endpoint.Path);
            var isOpen = answer.StatusCode == HttpStatusCode.OK;
            Assert.True(!isOpen || endpoint.Rule == Web.Admin.Permission.Anyone || endpoint.Path is "/admin/account/second-factor" or "/admin/account/authenticator" or "/admin/confirm", $"{endpoint.Path} is open without a second factor.");
        }
        var page = await editor.PageAsync("/admin/account/authenticator");
        Assert.NotNull(page.QuerySelector(".qr svg path.marks"));
        var key = page.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var sealedKey = page.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        using (var wrong = await editor.PostAsync("/admin/account/authenticator", ("key", sealedKey), ("code", "000000")))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using (var done = await editor.PostAsync("/admin/account/authenticator", ("key", sealedKey), ("code", Totp.CodeAt(key, site.Clock.GetUtcNow()))))
        {
            var codes = await TestSite.ParseAsync(await done.Content.ReadAsStringAsync());
            Assert.Equal(RecoveryCodes.Count, codes.QuerySelectorAll(".codes code").Length);
        }
        using (var inside = await editor.Http.GetAsync("/admin/users"))
            Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        // It is the last one.
        using (await editor.PostAsync("/admin/account/authenticator/removal"))
        {
        }
        await site.StoreAsync(async db => Assert.True((await db.Users.SingleAsync()).TwoFactorEnabled));
    }

    [Fact]
    public async Task Another_ones_key_is_not_taken()
    {
        using var site = new TestSite();
        using var ada = await AdminClient.SignInAsync(site);
        using var bo = await AdminClient.SignInAsync(site, Roles.Editor);
        var page = await ada.PageAsync("/admin/account/authenticator");
        var key = page.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await bo.PostAsync("/admin/account/authenticator", ("key", page.QuerySelector("input[name=key]")!.GetAttribute("value")!), ("code", Totp.CodeAt(key, site.Clock.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await site.StoreAsync(async db => Assert.DoesNotContain(await db.Users.ToListAsync(), editor => editor.TwoFactorEnabled));
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_every_other_sign_in()
    {
        using var site = new TestSite();
        using var here = await AdminClient.SignInAsync(site);
        using var there = new SignInVisitor(site);
        await there.SignInJsonAsync("administrator@corner.example", AdminClient.Password);
        using (var wrong = await here.PostAsync("/admin/account/password", ("current", "wrong wrong wrong wrong"), ("password", NewPassword)))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using (var weak = await here.PostAsync("/admin/account/password", ("current", AdminClient.Password), ("password", "cinephile corner 2025")))
            Assert.Contains("among the first that are tried", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var done = await here.PostAsync("/admin/account/password", ("current", AdminClient.Password), ("password", NewPassword)))
            Assert.Equal("/admin/account", done.Headers.Location!.ToString());
        using (var still = await here.Http.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        using (var gone = await there.Http.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        using var again = new SignInVisitor(site);
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.SignInJsonAsync("administrator@corner.example", AdminClient.Password)).Status);
        Assert.Equal(HttpStatusCode.OK, (await again.SignInJsonAsync("administrator@corner.example", NewPassword)).Status);
    }

    [Fact]
    public async Task Sign_ins_are_listed_and_ended_one_by_one_or_all()
    {
        using var site = new TestSite();
        using var here = await AdminClient.SignInAsync(site);
        using var there = new SignInVisitor(site);
        await there.SignInJsonAsync("administrator@corner.example", AdminClient.Password);
        var page = await here.PageAsync("/admin/account/sessions");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        var form = Assert.Single(page.QuerySelectorAll("tbody form"));
        using var stranger = await AdminClient.SignInAsync(site, Roles.Editor);
        using (var notTheirs = await stranger.PostAsync(form.GetAttribute("action")!))
            Assert.Equal(HttpStatusCode.NotFound, notTheirs.StatusCode);
        using (await here.PostAsync(form.GetAttribute("action")!))
        {
        }
        using (var gone = await there.Http.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        using (await here.PostAsync("/admin/account/sessions/ending"))
        {
        }
        using var left = await here.Http.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
    }

    [Fact]
    public async Task Name_and_time_zone_are_ones_own_and_a_zone_that_is_none_is_refused()
    {
        using var site = new TestSite();
        using var editor = await AdminClient.SignInAsync(site);
        using (var wrong = await editor.PostAsync("/admin/account", ("name", "Ada"), ("timeZone", "Atlantis/Sunken")))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using (await editor.PostAsync("/admin/account", ("name", "Ada"), ("timeZone", "Europe/Brussels")))
        {
        }
        await site.StoreAsync(async db =>
        {
            var row = await db.Users.SingleAsync();
            Assert.Equal(("Ada", "Europe/Brussels"), (row.DisplayName, row.TimeZone));
        });
    }
}
