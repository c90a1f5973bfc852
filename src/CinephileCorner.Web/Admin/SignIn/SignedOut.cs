using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What a request gets whose sign-in has ended: a script hears so, a page leads to the sign-in and back.</summary>
internal static class SignedOut
{
    public static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.WantsJson())
        {
            // Back to a page that can be opened; what was sent to another is not sent again by itself.
            // Within this host, whatever it was called by: the framework would write the Host header's name.
            var back = QueryString.Create(context.Options.ReturnUrlParameter, context.Request.PathBase + context.Request.Path + context.Request.QueryString);
            context.Response.Redirect(context.Options.LoginPath + (HttpMethods.IsGet(context.Request.Method) ? back.Value : ""));
            return;
        }
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await context.Response.WriteAsJsonAsync(new { status = "signed-out", message = "Your sign-in has ended. Sign in again.", kept = false }, context.HttpContext.RequestAborted);
    }
}
