using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Signing in with a password, and out.</summary>
public sealed class SignInController(Entrance entrance, SignInTickets tickets, IAntiforgery antiforgery, AdminLinks links, CurrentEditor me, ILogger<SignInController> logger)
    : SignInRoom(entrance, tickets, antiforgery, links)
{
    [HttpGet("/admin/sign-in"), Allow(Permission.Anyone)]
    public IActionResult Show(string? next) => View("SignIn", new SignInPage { Title = "Sign in", Next = Safe(next), Scripts = SignInPage.Modules });

    [HttpPost("/admin/sign-in"), Allow(Permission.Anyone), LeadsStaleFormsBack]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var outcome = await Entrance.PasswordAsync(form.Email, form.Password, HttpContext, cancellationToken);
        var means = "a password";
        if (outcome.State == SignInState.NeedsFactor && form.Code is { Length: > 0 })
        {
            (outcome, means) = (await Entrance.CodeAsync(outcome.Editor!, form.Code, HttpContext, cancellationToken), "a password and a code");
            if (outcome.State == SignInState.Refused)
                return Again(outcome, Form, "This code is not right, or was used before; wait for the next one.");
        }
        return await AnswerAsync(outcome, means, form.Next, Form);

        IActionResult Form(string message) => View("SignIn", new SignInPage
        {
            Title = "Sign in", Next = Safe(form.Next), Email = form.Email, Scripts = SignInPage.Modules, Faults = new FormFaults().Add("email", message),
        });
    }

    /// <summary>Signs out and lets the browser forget every page of the admin area.</summary>
    /// <param name="device">“clear” once the editor’s script has seen to it that no text is left on the device, or the editor said to drop it: then its storage goes too.</param>
    [HttpPost("/admin/sign-out"), Allow(Permission.Anyone), LeadsStaleFormsBack]
    public async Task<IActionResult> Leave(string? device)
    {
        if (me.IsSignedIn)
            logger.SignedOut(me.Id);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        // Never the storage by itself: it may hold the only copy of a text.
        Response.Headers["Clear-Site-Data"] = device == "clear" ? "\"cache\", \"storage\"" : "\"cache\"";
        return Request.WantsJson() ? Json(new { status = "signed-out", url = Admin.SignIn }) : Redirect(Admin.SignIn);
    }
}
