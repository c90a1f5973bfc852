using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Where an invitation is accepted: a name and a password are chosen.</summary>
public sealed class InvitationController(CinephileDbContext db, OneTimeLinks oneTime, EditorAccounts accounts, SignInTickets tickets, AdminLinks links) : LinkRoom
{
    private const string Gone = "An invitation works once, within a day. Ask for another one.";

    [HttpGet("/admin/invitation"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Show(string? code, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is var (_, editor) ? View("ChoosePassword", Page(code, editor, null)) : Spent(Gone);

    [HttpPost("/admin/invitation"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Accept(ChoosePasswordForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(form.Code, cancellationToken) is not var (link, editor))
            return Spent(Gone);
        var made = await accounts.AcceptAsync(link, form.Password ?? "", form.Name ?? "", cancellationToken);
        if (made.Editor is null)
            return made.Fault is null ? Spent(Gone) : Again(Page(form.Code, editor, form.Name), made);
        await tickets.AdmitAsync(made.Editor, "an invitation", HttpContext, cancellationToken);
        return Redirect(links.SecondFactor);
    }

    private async Task<(OneTimeLink Link, Editor Editor)?> FindAsync(string? code, CancellationToken cancellationToken) =>
        await oneTime.FindAsync(OneTimeLinkKind.Invitation, code, cancellationToken) is { } link
        && await db.Users.SingleOrDefaultAsync(editor => editor.Id == link.EditorId && editor.DisabledUtc == null && editor.PasswordHash == null, cancellationToken) is { } editor ? (link, editor) : null;

    private ChoosePasswordPage Page(string? code, Editor editor, string? name) => new()
    {
        Title = "Welcome",
        What = "You have been invited to write here. Choose your name and a password.",
        Action = links.Invitation,
        Verb = "Begin",
        Code = code ?? "",
        AsksName = true,
        Email = editor.Email,
        Name = name ?? editor.DisplayName,
        Scripts = ["show-password.js"],
    };
}
