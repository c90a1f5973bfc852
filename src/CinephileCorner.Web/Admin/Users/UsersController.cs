using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Users;

/// <summary>Who has an account, and what they may do.</summary>
public sealed class UsersController(UsersPageQuery query, EditorAccounts accounts, CurrentEditor me, AdminLinks links, ILogger<UsersController> logger) : AdminController
{
    [HttpGet("/admin/users"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public async Task<IActionResult> List(CancellationToken cancellationToken) => View("Users", await query.AskAsync(cancellationToken));

    [HttpGet("/admin/users/{id:int}"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) => await query.AskAsync(id, cancellationToken) is { } page ? View("User", page) : NotFound();

    [HttpPost("/admin/users/{id:int}"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public async Task<IActionResult> Change(int id, UserForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var changed = await accounts.ChangeAsync(id, form.Role ?? "", form.Critic, form.MayPublish, cancellationToken);
        if (changed.Editor is not null)
        {
            logger.AccountChanged(me.Id, id, "rights");
            return SayAndGo("Saved.", links.User(id), null);
        }
        if (await query.AskAsync(id, cancellationToken) is not { } page)
            return NotFound();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("User", page with { Form = form, Faults = new FormFaults().Add(changed.Field, changed.Fault ?? "") });
    }

    [HttpPost("/admin/users/{id:int}/disabling"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public Task<IActionResult> Disable(int id, CancellationToken cancellationToken) => DisableAsync(id, isDisabled: true, cancellationToken);

    [HttpPost("/admin/users/{id:int}/enabling"), Allow(Permission.Administer), RecentSignIn("/admin/users")]
    public Task<IActionResult> Enable(int id, CancellationToken cancellationToken) => DisableAsync(id, isDisabled: false, cancellationToken);

    private async Task<IActionResult> DisableAsync(int id, bool isDisabled, CancellationToken cancellationToken)
    {
        if (await query.AskAsync(id, cancellationToken) is null)
            return NotFound();
        var changed = await accounts.DisableAsync(id, isDisabled, cancellationToken);
        if (changed.Editor is null)
            return SayAndGo(changed.Fault ?? "", links.User(id), null);
        logger.AccountChanged(me.Id, id, isDisabled ? "disabled" : "enabled");
        return SayAndGo(isDisabled ? "Disabled, and signed out everywhere." : "They can sign in again.", links.User(id), isDisabled ? links.UserEnabling(id) : null);
    }
}
