using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Changing one's own password, with the one before.</summary>
public sealed class PasswordController(CinephileDbContext db, EditorAccounts accounts, SignInTickets tickets, CurrentEditor me, Entrance entrance, AdminLinks links) : AccountRoom(db, accounts, tickets, me)
{
    private readonly (EditorAccounts Accounts, SignInTickets Tickets, CurrentEditor Me) _room = (accounts, tickets, me);

    [HttpGet("/admin/account/password"), Allow(Permission.Account), RecentSignIn("/admin/account/password")]
    public IActionResult Show() => Page(FormFaults.None);

    [HttpPost("/admin/account/password"), Allow(Permission.Account), RecentSignIn("/admin/account/password")]
    public async Task<IActionResult> Change(PasswordForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var shown = await entrance.PasswordAsync(_room.Me.Email, form.Current, HttpContext, cancellationToken);
        if (shown.State is SignInState.Refused or SignInState.TooMany)
            return Refuse(shown.State == SignInState.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest, "current", shown.State == SignInState.TooMany ? shown.Message : "This is not your password.");
        var set = await _room.Accounts.SetPasswordAsync(_room.Me.Id, form.Password ?? "", null, _room.Me.SessionHash, cancellationToken);
        if (set.Editor is null)
            return Refuse(StatusCodes.Status400BadRequest, set.Field, set.Fault ?? "");
        await _room.Tickets.RenewAsync(set.Editor, HttpContext, cancellationToken);
        return SayAndGo("Your new password counts from now on. You are signed out everywhere else.", links.Account, null);
    }

    private ViewResult Refuse(int status, string field, string message)
    {
        Response.StatusCode = status;
        return Page(new FormFaults().Add(field, message));
    }

    private ViewResult Page(FormFaults faults) => View("Password", new PasswordPage { Title = "Change your password", Email = _room.Me.Email, Scripts = ["show-password.js"], Faults = faults });
}
