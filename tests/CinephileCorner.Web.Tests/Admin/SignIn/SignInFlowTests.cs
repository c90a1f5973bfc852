using System.Net;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.SignIn;

public sealed class SignInFlowTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("ada@corner.example", "wrong wrong wrong wrong")]
    [InlineData("nobody@corner.example", AdminClient.Password)]
    [InlineData("off@corner.example", AdminClient.Password)]
    [InlineData("invited@corner.example", AdminClient.Password)]
    [InlineData("", "")]
    public async Task Every_refusal_has_the_same_words(string email, string password)
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        var off = await AdminClient.AddAsync(_site, "off@corner.example", Roles.Editor);
        await _site.StoreAsync(async db =>
        {
            (await db.Users.SingleAsync(editor => editor.Id == off)).DisabledUtc = _site.UtcNow;
            db.Users.Add(new Editor { DisplayName = "Invited", UserName = "invited@corner.example", NormalizedUserName = "INVITED@CORNER.EXAMPLE", Email = "invited@corner.example", NormalizedEmail = "INVITED@CORNER.EXAMPLE", SecurityStamp = "x" });
            await db.SaveChangesAsync();
        });
        using var visitor = new SignInVisitor(_site);
        var (status, answer) = await visitor.SignInJsonAsync(email, password);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("""{"status":"refused","message":"Email and password do not belong together; check both."}""", answer);
        Assert.DoesNotContain("__Host-Editor", visitor.Cookies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_asked_after_the_password_and_works_once()
    {
        var (_, key) = await SignInVisitor.AddWithAppAsync(_site, "ada@corner.example");
        using var visitor = new SignInVisitor(_site);
        using (var first = await visitor.SignInAsync("ada@corner.example", AdminClient.Password))
            Assert.Equal("/admin/sign-in/second-step?next=%2Fadmin", first.Headers.Location!.ToString());
        using (var inside = await visitor.Http.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
        var code = Totp.CodeAt(key, _site.Clock.GetUtcNow());
        using (var second = await visitor.PostAsync("/admin/sign-in/second-step", ("code", code), ("next", "/admin/account")))
            Assert.Equal("/admin/account", second.Headers.Location!.ToString());
        using (var inside = await visitor.Http.GetAsync("/admin"))
            Assert.Equal(HttpStatusCode.OK, inside.StatusCode);

        using var thief = new SignInVisitor(_site);
        using var _ = await thief.SignInAsync("ada@corner.example", AdminClient.Password);
        using var again = await thief.PostAsync("/admin/sign-in/second-step", ("code", code));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task A_code_counts_for_one_step_around_its_own(int seconds, bool counts)
    {
        var (_, key) = await SignInVisitor.AddWithAppAsync(_site, "ada@corner.example");
        using var visitor = new SignInVisitor(_site);
        var (status, answer) = await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password, Totp.CodeAt(key, _site.Clock.GetUtcNow().AddSeconds(seconds)));
        Assert.Equal(counts ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
        Assert.Contains(counts ? "signed-in" : "refused", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_and_is_nowhere_in_the_store()
    {
        var (id, _) = await SignInVisitor.AddWithAppAsync(_site, "ada@corner.example");
        var codes = await WithAsync<RecoveryCodes, IReadOnlyList<string>>(recovery => recovery.MakeAsync(id, default));
        await _site.StoreAsync(async db => Assert.DoesNotContain(await db.UserTokens.ToListAsync(), token => codes.Any(code => token.Name.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))));
        using var visitor = new SignInVisitor(_site);
        var (status, _) = await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password, codes[3].ToUpperInvariant());
        Assert.Equal(HttpStatusCode.OK, status);
        using var thief = new SignInVisitor(_site);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SignInJsonAsync("ada@corner.example", AdminClient.Password, codes[3])).Status);
    }

    [Fact]
    public async Task Ten_wrong_tries_close_an_account_for_a_quarter_of_an_hour_whether_it_exists_or_not()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        foreach (var email in new[] { "ada@corner.example", "nobody@corner.example" })
        {
            using var visitor = new SignInVisitor(_site);
            for (var tries = 0; tries < SignInThrottle.MostPerAccount; tries++)
                Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignInJsonAsync(email, "wrong wrong wrong wrong")).Status);
            using var refused = await visitor.SignInAsync(email, AdminClient.Password);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromMinutes(15), refused.Headers.RetryAfter!.Delta);
            Assert.Contains("Too many tries", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        _site.Clock.Advance(TimeSpan.FromMinutes(15));
        using var later = new SignInVisitor(_site);
        Assert.Equal(HttpStatusCode.OK, (await later.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);
    }

    [Fact]
    public async Task Many_tries_at_once_gain_nothing()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        using var visitor = new SignInVisitor(_site);
        await visitor.BeginAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => visitor.SignInJsonAsync("ada@corner.example", "wrong wrong wrong wrong")));
        Assert.Equal(SignInThrottle.MostPerAccount, tries.Count(one => one.Status == HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task Fifty_wrong_tries_close_a_place_for_every_account_and_a_right_one_counts_nowhere()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        using var visitor = new SignInVisitor(_site);
        for (var tries = 0; tries < 3; tries++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);
        await _site.StoreAsync(async db =>
        {
            Assert.Equal(0, await db.SignInAttempts.CountAsync());
            for (var tries = 0; tries < SignInThrottle.MostPerOrigin; tries++)
                db.SignInAttempts.Add(new SignInAttempt { AccountHash = "account " + tries, OriginHash = Secrets.HashOf(VisitorAddress.KeyOf(null)), AtUtc = _site.UtcNow });
            await db.SaveChangesAsync();
        });
        using var other = new SignInVisitor(_site);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);
    }

    [Fact]
    public async Task Whoever_guesses_elsewhere_keeps_nobody_out_of_the_browser_they_use()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        await AdminClient.AddAsync(_site, "bo@corner.example", Roles.Editor);
        using var ada = new SignInVisitor(_site);
        Assert.Equal(HttpStatusCode.OK, (await ada.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);
        using var thief = new SignInVisitor(_site);
        for (var tries = 0; tries < SignInThrottle.MostPerOrigin; tries++)
            await thief.SignInJsonAsync(tries < SignInThrottle.MostPerAccount ? "ada@corner.example" : $"nobody{tries}@corner.example", "wrong wrong wrong wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await thief.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);

        Assert.Equal(HttpStatusCode.OK, (await ada.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);
        // It is counted all the same, and known for nobody else’s account.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ada.SignInJsonAsync("bo@corner.example", AdminClient.Password)).Status);
        for (var tries = 0; tries < SignInThrottle.MostPerAccount; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await ada.SignInJsonAsync("ada@corner.example", "wrong wrong wrong wrong")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ada.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);
        _site.Pass(KnownBrowsers.Lasts + TimeSpan.FromMinutes(1));
        await _site.StoreAsync(async db =>
        {
            for (var tries = 0; tries < SignInThrottle.MostPerAccount; tries++)
                db.SignInAttempts.Add(new SignInAttempt { AccountHash = Secrets.HashOf("ADA@CORNER.EXAMPLE"), OriginHash = "elsewhere", AtUtc = _site.UtcNow });
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ada.SignInJsonAsync("ada@corner.example", AdminClient.Password)).Status);
    }

    [Fact]
    public async Task A_sign_in_page_that_stood_open_leads_on_instead_of_failing()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        using var browser = _site.Visitor();
        var (first, second) = (await FieldsAsync(browser, "/admin/sign-in"), await FieldsAsync(browser, "/admin/sign-in"));
        using (var one = await browser.PostAsync("/admin/sign-in", first))
            Assert.Equal("/admin", one.Headers.Location!.ToString());
        // The other tab, whose token was made for nobody.
        using (var other = await browser.PostAsync("/admin/sign-in", second))
            Assert.Equal("/admin", other.Headers.Location!.ToString());
        using var strange = _site.Visitor();
        using var without = await strange.PostAsync("/admin/sign-in", await FieldsAsync(browser, "/admin/confirm"));
        Assert.Equal((HttpStatusCode.Redirect, "/admin/sign-in"), (without.StatusCode, without.Headers.Location!.ToString()));
        using var inside = await strange.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
    }

    [Fact]
    public async Task Sign_ins_of_long_ago_are_forgotten()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        using var visitor = new SignInVisitor(_site);
        await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password);
        _site.Pass(EditorSessions.Remembered + TimeSpan.FromMinutes(1));
        await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password);
        await _site.StoreAsync(async db => Assert.Single(await db.EditorSessions.ToListAsync()));
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void A_household_is_one_place(string address, string place) => Assert.Equal(place, VisitorAddress.KeyOf(IPAddress.Parse(address)));

    [Fact]
    public async Task Codes_of_the_second_step_are_counted_too()
    {
        await SignInVisitor.AddWithAppAsync(_site, "ada@corner.example");
        using var visitor = new SignInVisitor(_site);
        for (var tries = 0; tries < SignInThrottle.MostPerAccount; tries++)
        {
            using var _ = await visitor.SignInAsync("ada@corner.example", AdminClient.Password);
            using var wrong = await visitor.PostAsync("/admin/sign-in/second-step", ("code", "00000" + tries));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }
        using var refused = await visitor.PostAsync("/admin/sign-in/second-step", ("code", "123456"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task Signing_in_gives_a_new_ticket_and_ends_the_one_before()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        await AdminClient.AddAsync(_site, "bob@corner.example", Roles.Editor);
        using var visitor = new SignInVisitor(_site);
        await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password);
        var before = visitor.EditorCookie;
        await visitor.SignInJsonAsync("bob@corner.example", AdminClient.Password);
        Assert.NotEqual(before, visitor.EditorCookie);
        using var old = _site.Visitor();
        old.DefaultRequestHeaders.Add("Cookie", before);
        using var replay = await old.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, replay.StatusCode);
        await _site.StoreAsync(async db => Assert.Equal(1, await db.EditorSessions.CountAsync(session => session.EndedUtc == null)));
    }

    [Fact]
    public async Task The_old_cookie_is_worth_nothing_after_signing_out_and_the_browser_forgets_the_pages()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var left = await editor.PostAsync("/admin/sign-out");
        Assert.Equal("\"cache\"", left.Headers.GetValues("Clear-Site-Data").Single());
        await _site.StoreAsync(async db => Assert.All(await db.EditorSessions.ToListAsync(), session => Assert.NotNull(session.EndedUtc)));
        using var after = await editor.Http.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task What_the_device_keeps_goes_only_when_the_editors_script_says_that_it_may()
    {
        using var editor = await AdminClient.SignInAsync(_site);
        using var left = await editor.PostAsync("/admin/sign-out", ("device", "clear"));
        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
    }

    [Theory]
    [InlineData(true, 119)]
    [InlineData(false, 121)]
    [InlineData(true, 90, 90, 90, 90, 90, 90, 90, 89)]
    [InlineData(false, 90, 90, 90, 90, 90, 90, 90, 91)]
    public async Task A_sign_in_ends_after_two_idle_hours_and_after_twelve_in_any_case(bool lasts, params int[] minutes)
    {
        using var editor = await AdminClient.SignInAsync(_site);
        var status = HttpStatusCode.OK;
        foreach (var pause in minutes)
        {
            _site.Clock.Advance(TimeSpan.FromMinutes(pause));
            using var answer = await editor.Http.GetAsync("/admin");
            status = answer.StatusCode;
        }
        Assert.Equal(lasts ? HttpStatusCode.OK : HttpStatusCode.Redirect, status);
    }

    [Fact]
    public async Task No_return_address_leads_out_of_the_admin_area()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        using var visitor = new SignInVisitor(_site);
        foreach (var next in RedirectPayloads.All)
        {
            using var answer = await visitor.SignInAsync("ada@corner.example", AdminClient.Password, next);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{next} answered {answer.StatusCode}");
            var to = answer.Headers.Location!.ToString();
            Assert.True(to == "/admin" || to.StartsWith("/admin/", StringComparison.Ordinal) || to.StartsWith("/admin?", StringComparison.Ordinal), $"{next} leads to {to}");
        }
    }

    [Fact]
    public async Task Every_cookie_of_ours_is_bound_to_this_host_and_hidden_from_scripts()
    {
        await SignInVisitor.AddWithAppAsync(_site, "ada@corner.example");
        using var visitor = new SignInVisitor(_site);
        await visitor.BeginAsync();
        using (await visitor.PostAsync("/admin/sign-in/passkey/options"))
        {
        }
        using (await visitor.SignInAsync("ada@corner.example", AdminClient.Password))
        {
        }
        using var editor = await AdminClient.SignInAsync(_site);
        var names = visitor.Given.Select(cookie => cookie.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["__Host-Token", "__Host-Passkey", "__Host-Factor"], StringComparer.Ordinal), names);
        Assert.All(visitor.Given, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.True(cookie.Length < 4096);
        });
    }

    [Fact]
    public async Task A_cookie_with_any_letter_changed_signs_nobody_in()
    {
        await AdminClient.AddAsync(_site, "ada@corner.example", Roles.Editor);
        using var visitor = new SignInVisitor(_site);
        await visitor.SignInJsonAsync("ada@corner.example", AdminClient.Password);
        var cookie = visitor.EditorCookie;
        var start = cookie.IndexOf('=', StringComparison.Ordinal) + 1;
        using var thief = _site.Visitor();
        for (var at = start; at < cookie.Length; at++)
        {
            // The last letter carries bits that are no part of the value.
            if (at == cookie.Length - 1)
                break;
            using var request = new HttpRequestMessage(HttpMethod.Get, "/admin");
            request.Headers.Add("Cookie", cookie[..at] + (cookie[at] == 'A' ? 'B' : 'A') + cookie[(at + 1)..]);
            using var answer = await thief.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"Letter {at} was changed, and the answer was {answer.StatusCode}.");
        }
    }

    private static async Task<FormUrlEncodedContent> FieldsAsync(HttpClient browser, string path) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["email"] = "ada@corner.example", ["password"] = AdminClient.Password, ["__RequestVerificationToken"] = AdminClient.TokenOf(await TestSite.ParseAsync(await browser.GetStringAsync(path))),
    });

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
