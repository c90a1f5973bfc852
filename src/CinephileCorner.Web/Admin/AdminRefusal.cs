using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin;

/// <summary>A refusal in the form it was asked in: JSON for a script, a page for a person.</summary>
public abstract class AdminRefusal(int status, string word, string message) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HttpContext.Response.StatusCode = status;
        if (context.HttpContext.Request.WantsJson())
            await context.HttpContext.Response.WriteAsJsonAsync(new { status = word, message }, context.HttpContext.RequestAborted);
    }
}
