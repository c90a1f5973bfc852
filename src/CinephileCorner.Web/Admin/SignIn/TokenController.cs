using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>A fresh token for a page that was open while its editor signed in again.</summary>
public sealed class TokenController(IAntiforgery antiforgery) : AdminController
{
    [HttpGet("/admin/token"), Allow(Permission.Account)]
    public IActionResult Show() => Fresh();

    /// <summary>For a page whose sign-in has ended: the one it holds belongs to somebody who is signed in.</summary>
    [HttpGet("/admin/sign-in/token"), Allow(Permission.Anyone)]
    public IActionResult ShowToAnyone() => Fresh();

    private JsonResult Fresh() => Json(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });
}
