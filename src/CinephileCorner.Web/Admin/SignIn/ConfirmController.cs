using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Proving once more who one is, before what <see cref="RecentSignInAttribute"/> guards.</summary>
public sealed class ConfirmController(CinephileDbContext db, Entrance entrance, SignInTickets tickets, IAntiforgery antiforgery, AdminLinks links, CurrentEditor me) : SignInRoom(entrance, tickets, antiforgery, links)
{
    private readonly SignInTickets _tickets = tickets;

    [HttpGet("/admin/confirm"), Allow(Permission.Account, WithoutFactor = true)]
    public async Task<IActionResult> Show(string? next, CancellationToken cancellationToken) => Page(await MeAsync(cancellationToken), next, FormFaults.None);

    [HttpPost("/admin/confirm"), Allow(Permission.Account, WithoutFactor = true)]
    public async Task<IActionResult> Prove(ConfirmForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var editor = await MeAsync(cancellationToken);
        var isCode = !string.IsNullOrWhiteSpace(form.Code);
        var outcome = isCode ? await Entrance.CodeAsync(editor, form.Code, HttpContext, cancellationToken) : await Entrance.PasswordAsync(editor.Email, form.Password, HttpContext, cancellationToken);
        if (outcome.State is not (SignInState.Proved or SignInState.NeedsFactor))
            return Again(outcome, message => Page(editor, form.Next, new FormFaults().Add(isCode ? "code" : "password", message)), isCode ? "This code is not right, or was used before; wait for the next one." : "This is not your password.");
        await Entrance.ClearAsync(editor, HttpContext, cancellationToken);
        await _tickets.RenewAsync(editor, HttpContext, cancellationToken);
        return Request.WantsJson() ? Json(new { status = "confirmed" }) : LocalRedirect(Safe(form.Next));
    }

    private Task<Editor> MeAsync(CancellationToken cancellationToken) => db.Users.SingleAsync(editor => editor.Id == me.Id, cancellationToken);

    private ViewResult Page(Editor editor, string? next, FormFaults faults) =>
        View("ConfirmSignIn", new ConfirmPage { Title = "Is it still you?", Email = editor.Email ?? "", Next = Safe(next), HasApp = editor.TwoFactorEnabled, Scripts = SignInPage.Modules, Faults = faults });
}
