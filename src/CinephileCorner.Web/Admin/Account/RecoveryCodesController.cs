using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>New recovery codes in place of the old.</summary>
public sealed class RecoveryCodesController(CinephileDbContext db, EditorAccounts accounts, SignInTickets tickets, CurrentEditor me, RecoveryCodes recovery, AdminLinks links) : AccountRoom(db, accounts, tickets, me)
{
    [HttpPost("/admin/account/recovery-codes"), Allow(Permission.Account), RecentSignIn("/admin/account/second-factor")]
    public async Task<IActionResult> Make(CancellationToken cancellationToken)
    {
        var editor = await MyAccountAsync(cancellationToken);
        if (!editor.TwoFactorEnabled)
            return SayAndGo("Recovery codes stand in for an authenticator app; set one up first.", links.SecondFactor, null);
        var codes = await recovery.MakeAsync(editor.Id, cancellationToken);
        await FactorChangedAsync(editor, "made new recovery codes", cancellationToken);
        return View("RecoveryCodes", new RecoveryCodesPage { Title = "Recovery codes", Codes = codes });
    }
}
