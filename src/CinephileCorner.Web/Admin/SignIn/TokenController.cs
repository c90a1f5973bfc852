using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// A fresh token for a page that was open while its editor was signed out: for the sign-in in place, which nobody is signed in
/// to yet, and for the pages after it.
/// </summary>
public sealed class TokenController(IAntiforgery antiforgery, CurrentEditor me) : AdminController
{
    [HttpGet("/admin/token"), Allow(Permission.Anyone)]
    public IActionResult Show() => Json(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken, signedIn = me.IsSignedIn });
}
