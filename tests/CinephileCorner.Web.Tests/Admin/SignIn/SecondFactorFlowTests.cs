using System.Net;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin.SignIn;

/// <summary>Everything that somebody who has a password, and nothing else, could try to get in with.</summary>
public sealed class SecondFactorFlowTests : IDisposable
{
    private const string Ada = "ada@corner.example";

    private readonly TestSite _site = new(settings => settings["Security:RequireSecondFactor"] = "true");

    private (int Id, string Key) _ada;
    private (int Id, string Key) _bo;
    private IReadOnlyList<string> _adasCodes = [];
    private IReadOnlyList<string> _bosCodes = [];

    private string AdasCode => Totp.CodeAt(_ada.Key, _site.Clock.GetUtcNow());

    private string BosCode => Totp.CodeAt(_bo.Key, _site.Clock.GetUtcNow());

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task No_way_in_goes_round_the_second_factor()
    {
        _ada = await SignInVisitor.AddWithAppAsync(_site, Ada, Roles.Administrator);
        _bo = await SignInVisitor.AddWithAppAsync(_site, "bo@corner.example");
        _adasCodes = await WithAsync<RecoveryCodes, IReadOnlyList<string>>(recovery => recovery.MakeAsync(_ada.Id, default));
        _bosCodes = await WithAsync<RecoveryCodes, IReadOnlyList<string>>(recovery => recovery.MakeAsync(_bo.Id, default));
        var flows = Flows();
        Assert.True(flows.Count >= 30, $"Only {flows.Count} ways.");
        foreach (var (way, flow) in flows)
        {
            // Neither the throttle nor a code that another way has spent shall be what keeps this one out.
            _site.Pass(TimeSpan.FromMinutes(20));
            using var thief = new SignInVisitor(_site);
            await thief.BeginAsync();
            await flow(thief);
            foreach (var path in new[] { "/admin", "/admin/articles", "/admin/account", "/admin/account/authenticator", "/admin/users" })
            {
                using var answer = await thief.Http.GetAsync(path);
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{way}: {path} answered {answer.StatusCode}");
            }
            await _site.StoreAsync(async db => Assert.True(await db.EditorSessions.AllAsync(session => session.EndedUtc != null), $"{way}: somebody is signed in."));
        }
        // The right way leads in, or the ways above were blocked by something else.
        _site.Pass(TimeSpan.FromMinutes(20));
        using var owner = new SignInVisitor(_site);
        Assert.Equal(HttpStatusCode.OK, (await owner.SignInJsonAsync(Ada, AdminClient.Password, AdasCode)).Status);
        using var inside = await owner.Http.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_passkeys_only_is_asked_for_one_and_no_code_will_do()
    {
        var id = await AdminClient.AddAsync(_site, Ada, Roles.Editor);
        await _site.StoreAsync(async db =>
        {
            db.UserPasskeys.Add(new IdentityUserPasskey<int> { UserId = id, CredentialId = [1, 2, 3], Data = new IdentityPasskeyData { PublicKey = [1], Name = "Key", CreatedAt = _site.Clock.GetUtcNow(), AttestationObject = [1], ClientDataJson = [1] } });
            await db.SaveChangesAsync();
        });
        using var thief = new SignInVisitor(_site);
        using (var first = await thief.SignInAsync(Ada, AdminClient.Password))
            Assert.StartsWith("/admin/sign-in/second-step", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await TestSite.ParseAsync(await thief.Http.GetStringAsync("/admin/sign-in/second-step"));
        Assert.Null(page.QuerySelector("input[name=code]"));
        foreach (var code in new[] { "", "000000", Totp.CodeAt("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", _site.Clock.GetUtcNow()), new string('a', 24) })
        {
            using var refused = await thief.PostAsync("/admin/sign-in/second-step", ("code", code));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        using var outside = await thief.Http.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, outside.StatusCode);
    }

    private Dictionary<string, Func<SignInVisitor, Task>> Flows() => new(StringComparer.Ordinal)
    {
        ["the password alone"] = async thief => await FirstAsync(thief),
        ["the password alone, by script"] = async thief => await thief.SignInJsonAsync(Ada, AdminClient.Password),
        ["no code"] = thief => CodeAsync(thief, ""),
        ["a code of spaces"] = thief => CodeAsync(thief, "      "),
        ["six zeros"] = thief => CodeAsync(thief, "000000"),
        ["the password as the code"] = thief => CodeAsync(thief, AdminClient.Password),
        ["another's code"] = thief => CodeAsync(thief, BosCode),
        ["a code of a minute ago"] = thief => CodeAsync(thief, Totp.CodeAt(_ada.Key, _site.Clock.GetUtcNow().AddSeconds(-60))),
        ["a code of the next minute"] = thief => CodeAsync(thief, Totp.CodeAt(_ada.Key, _site.Clock.GetUtcNow().AddSeconds(60))),
        ["half a code"] = thief => CodeAsync(thief, AdasCode[..3]),
        ["a code and more"] = thief => CodeAsync(thief, AdasCode + "0"),
        ["a code in other digits"] = thief => CodeAsync(thief, string.Concat(AdasCode.Select(digit => (char)(digit - '0' + '\u0660')))),
        ["the key itself"] = thief => CodeAsync(thief, _ada.Key[..24]),
        ["a code that was used"] = async thief =>
        {
            using var owner = new SignInVisitor(_site);
            var code = AdasCode;
            await owner.SignInJsonAsync(Ada, AdminClient.Password, code);
            using (await owner.PostAsync("/admin/sign-out"))
            {
            }
            await CodeAsync(thief, code);
        },
        ["another's recovery code"] = thief => CodeAsync(thief, _bosCodes[0]),
        ["half a recovery code"] = thief => CodeAsync(thief, _adasCodes[0][..10]),
        ["a recovery code that was used"] = async thief =>
        {
            using var owner = new SignInVisitor(_site);
            await owner.SignInJsonAsync(Ada, AdminClient.Password, _adasCodes[1]);
            using (await owner.PostAsync("/admin/sign-out"))
            {
            }
            await CodeAsync(thief, _adasCodes[1]);
        },
        ["the second step without the first"] = async thief => (await thief.PostAsync("/admin/sign-in/second-step", ("code", AdasCode), ("email", Ada))).Dispose(),
        ["another's first step"] = async thief =>
        {
            (await thief.SignInAsync("bo@corner.example", AdminClient.Password)).Dispose();
            (await thief.PostAsync("/admin/sign-in/second-step", ("code", AdasCode), ("email", Ada), ("id", "1"))).Dispose();
        },
        ["the cookie of the first step in place of the other"] = async thief =>
        {
            await FirstAsync(thief);
            thief.Put("__Host-Editor", thief.Cookie("__Host-Factor"));
        },
        ["the token's cookie in place of the other"] = thief =>
        {
            thief.Put("__Host-Editor", thief.Cookie("__Host-Token"));
            return Task.CompletedTask;
        },
        ["a first step of too long ago"] = async thief =>
        {
            await FirstAsync(thief);
            _site.Pass(TimeSpan.FromMinutes(11));
            (await thief.PostAsync("/admin/sign-in/second-step", ("code", AdasCode))).Dispose();
        },
        ["a first step from before the password was changed"] = async thief =>
        {
            await FirstAsync(thief);
            await WithAsync<EditorAccounts, AccountChange>(accounts => accounts.SetPasswordAsync(_ada.Id, AdminClient.Password + "r", null, null, default));
            (await thief.PostAsync("/admin/sign-in/second-step", ("code", AdasCode))).Dispose();
            await WithAsync<EditorAccounts, AccountChange>(accounts => accounts.SetPasswordAsync(_ada.Id, AdminClient.Password, null, null, default));
        },
        ["a first step from before the account was disabled"] = async thief =>
        {
            await FirstAsync(thief);
            await _site.StoreAsync(db => db.Users.Where(one => one.Id == _ada.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.DisabledUtc, _site.UtcNow)));
            (await thief.PostAsync("/admin/sign-in/second-step", ("code", AdasCode))).Dispose();
            await _site.StoreAsync(db => db.Users.Where(one => one.Id == _ada.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.DisabledUtc, (DateTime?)null)));
        },
        ["a link for a new password"] = async thief => (await thief.PostAsync("/admin/new-password", ("code", await LinkAsync(OneTimeLinkKind.NewPassword)), ("password", AdminClient.Password))).Dispose(),
        ["a link for a new password as an invitation"] = async thief => (await thief.PostAsync("/admin/invitation", ("code", await LinkAsync(OneTimeLinkKind.NewPassword)), ("name", "Ada"), ("password", AdminClient.Password))).Dispose(),
        ["an invitation for who has a password"] = async thief => (await thief.PostAsync("/admin/invitation", ("code", await LinkAsync(OneTimeLinkKind.Invitation)), ("name", "Ada"), ("password", AdminClient.Password))).Dispose(),
        ["the first set-up where there are accounts"] = async thief => (await thief.PostAsync("/admin/set-up", ("code", await WithAsync<OneTimeLinks, string>(links => links.MakeAsync(OneTimeLinkKind.SetUp, null, null, default))), ("email", "eve@corner.example"), ("name", "Eve"), ("password", AdminClient.Password))).Dispose(),
        ["a proof once more"] = thief => AfterFirstAsync(thief, "/admin/confirm", ("password", AdminClient.Password), ("next", "/admin")),
        ["another app after the first step"] = thief => AfterFirstAsync(thief, "/admin/account/authenticator", ("key", ""), ("code", AdasCode)),
        ["the app removed after the first step"] = thief => AfterFirstAsync(thief, "/admin/account/authenticator/removal"),
        ["recovery codes after the first step"] = thief => AfterFirstAsync(thief, "/admin/account/recovery-codes"),
        ["a passkey added after the first step"] = thief => AfterFirstAsync(thief, "/admin/account/passkeys/options"),
        ["another password after the first step"] = thief => AfterFirstAsync(thief, "/admin/account/password", ("current", AdminClient.Password), ("password", "seven herons over the canal")),
        ["a text saved after the first step"] = thief => AfterFirstAsync(thief, "/admin/articles?kind=news", ("text", "Words.")),
        ["a passkey that is none"] = async thief => (await thief.PostAsync("/admin/sign-in/passkey", ("credential", """{"id":"AQID","type":"public-key","response":{}}"""))).Dispose(),
        ["a passkey's challenge without a passkey"] = async thief =>
        {
            (await thief.PostAsync("/admin/sign-in/passkey/options")).Dispose();
            (await thief.PostAsync("/admin/sign-in/passkey", ("credential", ""))).Dispose();
        },
        ["codes in every field there is"] = thief => AfterFirstAsync(thief, "/admin/sign-in", ("email", Ada), ("password", AdminClient.Password), ("code", ""), ("code", BosCode), ("recovery", "x"), ("provider", "Email"), ("rememberMachine", "true"), ("isPersistent", "true")),
        ["a remembered browser"] = async thief =>
        {
            thief.Put("Identity.TwoFactorRememberMe", "x");
            thief.Put("__Host-Known", "x");
            await FirstAsync(thief);
        },
        ["another method over the first"] = async thief =>
        {
            await FirstAsync(thief);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/sign-in");
            foreach (var name in new[] { "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override" })
                request.Headers.Add(name, "/admin");
            (await thief.Http.SendAsync(request)).Dispose();
        },
    };

    private static async Task FirstAsync(SignInVisitor thief)
    {
        using var first = await thief.SignInAsync(Ada, AdminClient.Password, "/admin");
        Assert.StartsWith("/admin/sign-in/second-step", first.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task CodeAsync(SignInVisitor thief, string code)
    {
        await FirstAsync(thief);
        using (var page = await thief.PostAsync("/admin/sign-in/second-step", ("code", code), ("next", "/admin")))
            Assert.NotEqual("/admin", page.Headers.Location?.ToString());
        // A code that is no code at all is asked for once more, which is no fault.
        Assert.DoesNotContain("signed-in", (await thief.SignInJsonAsync(Ada, AdminClient.Password, code)).Answer, StringComparison.Ordinal);
    }

    private static async Task AfterFirstAsync(SignInVisitor thief, string path, params (string Name, string Value)[] fields)
    {
        await FirstAsync(thief);
        using var answer = await thief.PostAsync(path, fields);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<string> LinkAsync(OneTimeLinkKind kind) => WithAsync<OneTimeLinks, string>(links => links.MakeAsync(kind, _ada.Id, null, default));

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
