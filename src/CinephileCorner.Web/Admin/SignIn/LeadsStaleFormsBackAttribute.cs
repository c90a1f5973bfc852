using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// A sign-in page that stood open while its owner signed in in another tab, or out, has a token that counts no more. What it sends is not
/// taken; whoever sent it is led on, or gets the form once more with what they typed, instead of an error.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeadsStaleFormsBackAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.Result is not IAntiforgeryValidationFailedResult || context.Controller is not SignInRoom room || http.Request.WantsJson())
            return;
        if (http.RequestServices.GetRequiredService<CurrentEditor>().IsSignedIn)
        {
            context.Result = new RedirectResult(http.RequestServices.GetRequiredService<AdminLinks>().Dashboard);
            return;
        }
        // That it can be read is seen to before the token is looked at.
        var form = http.Request.HasFormContentType ? http.Request.Form : null;
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Result = room.FormOnceMore(form?["email"].ToString(), form?["next"].ToString());
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
