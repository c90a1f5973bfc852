using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>The second step of signing in.</summary>
public sealed class SecondStepController(CinephileDbContext db, Entrance entrance, SignInTickets tickets, IAntiforgery antiforgery, AdminLinks links) : SignInRoom(entrance, tickets, antiforgery, links)
{
    [HttpGet("/admin/sign-in/second-step"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Show(string? next, CancellationToken cancellationToken) =>
        await PendingSignIn.OfAsync(HttpContext, db, cancellationToken) is { } editor ? Page(editor, next, FormFaults.None) : Redirect(Admin.SignIn);

    [HttpPost("/admin/sign-in/second-step"), Allow(Permission.Anyone), LeadsStaleFormsBack]
    public async Task<IActionResult> Prove(SecondStepForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PendingSignIn.OfAsync(HttpContext, db, cancellationToken) is not { } editor)
        {
            return Request.WantsJson()
                ? Again(new SignInOutcome(SignInState.Refused), _ => Redirect(Admin.SignIn), "The first step was too long ago; begin again.")
                : Redirect(Admin.SignIn);
        }
        var outcome = await Entrance.CodeAsync(editor, form.Code, HttpContext, cancellationToken);
        if (outcome.State == SignInState.Refused)
            return Again(outcome, Form, "This code is not right, or was used before; wait for the next one.");
        return await AnswerAsync(outcome, "a password and a code", form.Next, Form);

        IActionResult Form(string message) => Page(editor, form.Next, new FormFaults().Add("code", message));
    }

    private ViewResult Page(Editor editor, string? next, FormFaults faults) =>
        View("SecondStep", new SecondStepPage { Title = "Second step", Next = Safe(next), HasApp = editor.TwoFactorEnabled, Scripts = SignInPage.Modules, Faults = faults });
}
