using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>One's own sign-ins: listed and ended.</summary>
public sealed class SessionsController(SessionsPageQuery query, EditorSessions sessions, CurrentEditor me, AdminLinks links) : AdminController
{
    [HttpGet("/admin/account/sessions"), Allow(Permission.Account)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Sessions", await query.AskAsync(cancellationToken));

    [HttpPost("/admin/account/sessions/{session}/ending"), Allow(Permission.Account)]
    public async Task<IActionResult> End(string session, CancellationToken cancellationToken) =>
        await sessions.EndAsync(me.Id, session, cancellationToken) ? SayAndGo("Signed out there.", links.Sessions, null) : NotFound();

    [HttpPost("/admin/account/sessions/ending"), Allow(Permission.Account)]
    public async Task<IActionResult> EndAll(CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(me.Id, null, cancellationToken);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return SayAndGo("You are signed out everywhere.", links.SignIn, null);
    }
}
