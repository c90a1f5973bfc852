using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Signing in and out.</summary>
public sealed class SignInController(SignInManager<Editor> signIn, AdminLinks links) : AdminController
{
    [HttpGet("/admin/sign-in"), Allow(Permission.Anyone)]
    public IActionResult Show(string? next) => View("SignIn", new SignInPage { Title = "Sign in", Next = next });

    [HttpPost("/admin/sign-in"), Allow(Permission.Anyone)]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var editor = await signIn.UserManager.FindByEmailAsync(form.Email ?? "");
        var result = editor is { DisabledUtc: null } ? await signIn.PasswordSignInAsync(editor, form.Password ?? "", isPersistent: false, lockoutOnFailure: false) : Microsoft.AspNetCore.Identity.SignInResult.Failed;
        if (result.Succeeded)
            return Url.IsLocalUrl(form.Next) ? LocalRedirect(form.Next) : Redirect(links.Dashboard);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SignIn", new SignInPage { Title = "Sign in", Next = form.Next, Email = form.Email, Faults = new FormFaults().Add("email", "Email and password do not belong together; check both.") });
    }

    [HttpPost("/admin/sign-out"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return Redirect(links.SignIn);
    }
}
