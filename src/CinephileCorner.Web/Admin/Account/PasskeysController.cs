using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>One's own passkeys: added, renamed, removed.</summary>
public sealed class PasskeysController(
    CinephileDbContext db, EditorAccounts accounts, SignInTickets tickets, CurrentEditor me, UserManager<Editor> editors, Passkeys passkeys, SecondFactorPageQuery query, AdminLinks links)
    : AccountRoom(db, accounts, tickets, me)
{
    [HttpPost("/admin/account/passkeys/options"), Allow(Permission.Account, WithoutFactor = true), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> Options(CancellationToken cancellationToken) =>
        Content(await passkeys.CreationOptionsAsync(await MyAccountAsync(cancellationToken), HttpContext), "application/json; charset=utf-8");

    [HttpPost("/admin/account/passkeys"), Allow(Permission.Account, WithoutFactor = true), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> Add(string? name, string? credential, CancellationToken cancellationToken)
    {
        var editor = await MyAccountAsync(cancellationToken);
        if (await passkeys.AddAsync(editor, name, credential, HttpContext) is { } fault)
            return Refuse(fault);
        await FactorChangedAsync(editor, "added a passkey", cancellationToken);
        return SayAndGo("The passkey is yours; it signs you in from now on.", links.SecondFactor, null);
    }

    [HttpPost("/admin/account/passkeys/{id}/name"), Allow(Permission.Account), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> Rename(string id, string? name, CancellationToken cancellationToken)
    {
        var editor = await MyAccountAsync(cancellationToken);
        if (await FindAsync(editor, id) is not { } passkey)
            return NotFound();
        if (Passkeys.NameFault(name) is { } fault)
            return Refuse(fault);
        passkey.Name = name!.Trim();
        await editors.AddOrUpdatePasskeyAsync(editor, passkey);
        return SayAndGo("Renamed.", links.SecondFactor, null);
    }

    [HttpPost("/admin/account/passkeys/{id}/removal"), Allow(Permission.Account), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> Remove(string id, CancellationToken cancellationToken)
    {
        var editor = await MyAccountAsync(cancellationToken);
        if (await FindAsync(editor, id) is not { } passkey)
            return NotFound();
        if (!(await query.AskAsync(cancellationToken)).MayRemove)
            return Refuse("The last second factor stays until there is another.");
        await editors.RemovePasskeyAsync(editor, passkey.CredentialId);
        await FactorChangedAsync(editor, "removed a passkey", cancellationToken);
        return SayAndGo("The passkey does not work here any more; remove it on your device too.", links.SecondFactor, null);
    }

    private IActionResult Refuse(string message)
    {
        if (!Request.WantsJson())
            return SayAndGo(message, links.SecondFactor, null);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Json(new { status = "refused", message });
    }

    // Asked among one's own only.
    private async Task<UserPasskeyInfo?> FindAsync(Editor editor, string id)
    {
        try
        {
            return await editors.GetPasskeyAsync(editor, WebEncoders.Base64UrlDecode(id));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
