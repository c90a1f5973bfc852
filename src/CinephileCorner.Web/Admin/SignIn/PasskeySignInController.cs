using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Signing in with a passkey, which is both factors at once.</summary>
public sealed class PasskeySignInController(Passkeys passkeys, Entrance entrance, SignInTickets tickets, IAntiforgery antiforgery, AdminLinks links) : SignInRoom(entrance, tickets, antiforgery, links)
{
    [HttpPost("/admin/sign-in/passkey/options"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Options() => Content(await passkeys.RequestOptionsAsync(HttpContext), "application/json; charset=utf-8");

    [HttpPost("/admin/sign-in/passkey"), Allow(Permission.Anyone)]
    public async Task<IActionResult> SignIn(string? credential, string? next, CancellationToken cancellationToken)
    {
        var (tried, refusal) = await Entrance.PasskeyTryAsync(credential, HttpContext, cancellationToken);
        if (refusal is not null)
            return Again(refusal, _ => Redirect(Admin.SignIn));
        if (await passkeys.ProveAsync(credential, HttpContext) is not { } editor)
            return Again(Entrance.Refused(tried, "passkey"), _ => Redirect(Admin.SignIn), "This passkey is not known here, or the answer came too late. Try again, or sign in with a password.");
        await Entrance.ForgetAsync(tried, cancellationToken);
        return await AnswerAsync(new SignInOutcome(SignInState.Proved, editor), "a passkey", next, _ => Redirect(Admin.SignIn));
    }
}
