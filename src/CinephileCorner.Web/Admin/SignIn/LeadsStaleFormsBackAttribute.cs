using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// A sign-in page that stood open while its owner signed in in another tab, or out, has a token that counts no more. What it sends is not
/// taken; whoever sent it gets the page they were going to, or a fresh one to sign in on, instead of an error.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeadsStaleFormsBackAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.Result is not IAntiforgeryValidationFailedResult || http.Request.WantsJson())
            return;
        var links = http.RequestServices.GetRequiredService<AdminLinks>();
        context.Result = new RedirectResult(http.RequestServices.GetRequiredService<CurrentEditor>().IsSignedIn ? links.Dashboard : links.SignIn);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
