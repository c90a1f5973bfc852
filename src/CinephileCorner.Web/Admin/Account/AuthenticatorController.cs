using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Setting up an authenticator app, and removing it.</summary>
public sealed class AuthenticatorController(
    CinephileDbContext db, EditorAccounts accounts, SignInTickets tickets, CurrentEditor me, UserManager<Editor> editors, RecoveryCodes recovery, SpentSecrets spent,
    AuthenticatorKey keys, SecondFactorPageQuery query, AdminLinks links, SiteOptions site, TimeProvider time) : AccountRoom(db, accounts, tickets, me)
{
    [HttpGet("/admin/account/authenticator"), Allow(Permission.Account, WithoutFactor = true), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => Page((await MyAccountAsync(cancellationToken)).Id, Totp.NewKey(), FormFaults.None);

    [HttpPost("/admin/account/authenticator"), Allow(Permission.Account, WithoutFactor = true), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> SetUp(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var editor = await MyAccountAsync(cancellationToken);
        if (keys.Open(form.Key, editor.Id) is not { } key)
            return Redirect(links.Authenticator);
        var code = string.Concat((form.Code ?? "").Where(char.IsAsciiLetterOrDigit));
        if (Totp.StepOf(key, code, time.GetUtcNow()) is not { } step || !await spent.SpendAsync($"code:{editor.Id}:{step}", TimeSpan.FromMinutes(5), cancellationToken))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page(editor.Id, key, new FormFaults().Add("code", "This is not what the app should show now; check that the phone’s clock is right, and write the next code."));
        }
        await editors.SetAuthenticationTokenAsync(editor, Entrance.AppProvider, Entrance.AppKey, key);
        editor.TwoFactorEnabled = true;
        var codes = await recovery.MakeAsync(editor.Id, cancellationToken);
        await FactorChangedAsync(editor, "set up an authenticator app", cancellationToken);
        return View("RecoveryCodes", new RecoveryCodesPage { Title = "Recovery codes", Codes = codes });
    }

    [HttpPost("/admin/account/authenticator/removal"), Allow(Permission.Account), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> Remove(CancellationToken cancellationToken)
    {
        if (!(await query.AskAsync(cancellationToken)).MayRemove)
            return SayAndGo("The last second factor stays until there is another.", links.SecondFactor, null);
        var editor = await MyAccountAsync(cancellationToken);
        await editors.RemoveAuthenticationTokenAsync(editor, Entrance.AppProvider, Entrance.AppKey);
        await recovery.RemoveAllAsync(editor.Id, cancellationToken);
        editor.TwoFactorEnabled = false;
        await FactorChangedAsync(editor, "removed the authenticator app", cancellationToken);
        return SayAndGo("The app’s codes are not asked for any more.", links.SecondFactor, null);
    }

    private ViewResult Page(int id, string key, FormFaults faults)
    {
        var address = AuthenticatorKey.AddressOf(key, site.Title, HttpContext.RequestServices.GetRequiredService<CurrentEditor>().Email);
        return View("Authenticator", new AuthenticatorPage
        {
            Title = "Set up an authenticator app", KeyText = string.Join(' ', key.Chunk(4).Select(part => new string(part))), SealedKey = keys.Seal(key, id),
            Drawing = AuthenticatorKey.Draw(address), Address = address, Faults = faults,
        });
    }
}
