using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Makes the first administrator, with the link that the log holds; works while there is no account.</summary>
public sealed class SetUpController(CinephileDbContext db, OneTimeLinks oneTime, EditorAccounts accounts, SignInTickets tickets, AdminLinks links) : LinkRoom
{
    private const string Gone = "It worked for an hour and for one account. While there is none, the program writes a new one to its log.";

    [HttpGet("/admin/set-up"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Show(string? code, CancellationToken cancellationToken) =>
        await LinkAsync(code, cancellationToken) is null ? Spent(Gone) : View("ChoosePassword", Page(code, null, null));

    [HttpPost("/admin/set-up"), Allow(Permission.Anyone)]
    public async Task<IActionResult> Make(ChoosePasswordForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await LinkAsync(form.Code, cancellationToken) is not { } link)
            return Spent(Gone);
        var made = await accounts.AddFirstAsync(link.Id, form.Email?.Trim() ?? "", form.Name ?? "", form.Password ?? "", cancellationToken);
        if (made.Editor is null)
            return made.Fault is null ? Spent(Gone) : Again(Page(form.Code, form.Email, form.Name), made);
        await tickets.AdmitAsync(made.Editor, "the first link", HttpContext, cancellationToken);
        return Redirect(links.SecondFactor);
    }

    private async Task<OneTimeLink?> LinkAsync(string? code, CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(cancellationToken) ? null : await oneTime.FindAsync(OneTimeLinkKind.SetUp, code, cancellationToken);

    private ChoosePasswordPage Page(string? code, string? email, string? name) => new()
    {
        Title = "The first account",
        What = "It is an administrator’s: it can invite everybody else.",
        Action = links.SetUp,
        Verb = "Make the account",
        Code = code ?? "",
        AsksEmail = true,
        AsksName = true,
        Email = email,
        Name = name,
        Scripts = ["show-password.js"],
    };
}
