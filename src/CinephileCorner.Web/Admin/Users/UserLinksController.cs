using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Saving;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Users;

/// <summary>Invitations and links for a new password: shown to the administrator once, who sends them; nobody but their owner ever has the password.</summary>
public sealed class UserLinksController(
    CinephileDbContext db, UsersPageQuery query, EditorAccounts accounts, OneTimeLinks oneTime, EditorSessions sessions, Audit audit, CurrentEditor me, AbsoluteLinks absolute, AdminLinks links, ILogger<UserLinksController> logger) : AdminController
{
    [HttpGet("/admin/users/invitation"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public async Task<IActionResult> Write(CancellationToken cancellationToken) => View("Invite", await query.InvitationAsync(new UserForm { Role = Roles.Critic }, cancellationToken));

    [HttpPost("/admin/users/invitation"), Allow(Permission.Administer), RecentSignIn("/admin/users/invitation")]
    public async Task<IActionResult> Invite(UserForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var made = await accounts.AddAsync(form.Email?.Trim() ?? "", form.Role ?? "", null, form.Critic, form.MayPublish, null, cancellationToken);
        if (made.Editor is not null)
            return await ShowInvitationAsync(made.Editor, cancellationToken);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Invite", (await query.InvitationAsync(form, cancellationToken)) with { Faults = new FormFaults().Add(made.Field, made.Fault ?? "") });
    }

    [HttpPost("/admin/users/{id:int}/invitation"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public async Task<IActionResult> InviteAgain(int id, CancellationToken cancellationToken) =>
        await db.Users.SingleOrDefaultAsync(editor => editor.Id == id && editor.DisabledUtc == null && editor.PasswordHash == null, cancellationToken) is { } editor ? await ShowInvitationAgainAsync(editor, cancellationToken) : NotFound();

    [HttpPost("/admin/users/{id:int}/password-reset"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public async Task<IActionResult> Reset(int id, CancellationToken cancellationToken)
    {
        if (await db.Users.SingleOrDefaultAsync(one => one.Id == id && one.DisabledUtc == null && one.PasswordHash != null, cancellationToken) is not { } editor)
            return NotFound();
        audit.Note("made a link for a new password of", editor.DisplayName);
        var secret = await oneTime.MakeAsync(OneTimeLinkKind.NewPassword, id, me.Name, cancellationToken);
        logger.AccountChanged(me.Id, id, "link for a new password");
        return View("Link", new LinkPage
        {
            Title = $"A new password for {editor.DisplayName}", What = "With this link they choose a new password, once, within an hour.", Address = absolute.Of($"{links.NewPassword}?code={secret}"), Scripts = ["copy.js"],
        });
    }

    [HttpPost("/admin/users/{id:int}/sessions/ending"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public async Task<IActionResult> EndSessions(int id, CancellationToken cancellationToken)
    {
        if (await db.Users.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } editor)
            return NotFound();
        await sessions.EndAllAsync(id, id == me.Id ? me.SessionHash : null, cancellationToken);
        audit.Note("signed out everywhere:", editor.DisplayName);
        await db.SaveChangesAsync(cancellationToken);
        logger.AccountChanged(me.Id, id, "sessions ended");
        return SayAndGo("Signed out everywhere.", links.User(id), null);
    }

    private Task<IActionResult> ShowInvitationAgainAsync(Editor editor, CancellationToken cancellationToken)
    {
        audit.Note("made a new invitation for", editor.DisplayName);
        return ShowInvitationAsync(editor, cancellationToken);
    }

    private async Task<IActionResult> ShowInvitationAsync(Editor editor, CancellationToken cancellationToken)
    {
        var secret = await oneTime.MakeAsync(OneTimeLinkKind.Invitation, editor.Id, me.Name, cancellationToken);
        logger.AccountChanged(me.Id, editor.Id, "invitation");
        return View("Link", new LinkPage
        {
            Title = $"An invitation for {editor.Email}", What = "With this link they choose a name and a password, once, within a day.", Address = absolute.Of($"{links.Invitation}?code={secret}"), Scripts = ["copy.js"],
        });
    }
}
