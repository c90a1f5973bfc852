using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Where a new password is chosen. Signs nobody in: the second factor is asked as ever.</summary>
public sealed class NewPasswordController(CinephileDbContext db, OneTimeLinks oneTime, EditorAccounts accounts, AdminLinks links) : LinkRoom
{
    private const string Gone = "A link for a new password works once, within an hour. Ask an administrator for another one.";

    [HttpGet("/admin/new-password"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Show(string? code, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is var (_, editor) ? View("ChoosePassword", Page(code, editor)) : Spent(Gone);

    [HttpPost("/admin/new-password"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Set(ChoosePasswordForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(form.Code, cancellationToken) is not var (link, editor))
            return Spent(Gone);
        var set = await accounts.AcceptAsync(link, form.Password ?? "", null, cancellationToken);
        if (set.Editor is null)
            return set.Fault is null ? Spent(Gone) : Again(Page(form.Code, editor), set);
        Say("Your new password counts from now on; every other sign-in has ended.");
        return Redirect(links.SignIn);
    }

    private async Task<(OneTimeLink Link, Editor Editor)?> FindAsync(string? code, CancellationToken cancellationToken) =>
        await oneTime.FindAsync(OneTimeLinkKind.NewPassword, code, cancellationToken) is { } link
        && await db.Users.SingleOrDefaultAsync(editor => editor.Id == link.EditorId && editor.DisabledUtc == null, cancellationToken) is { } editor ? (link, editor) : null;

    private ChoosePasswordPage Page(string? code, Editor editor) => new()
    {
        Title = "A new password",
        What = "It replaces the old one, and ends every sign-in that is under way.",
        Action = links.NewPassword,
        Verb = "Set the password",
        Code = code ?? "",
        Email = editor.Email,
        Scripts = ["show-password.js"],
    };
}
