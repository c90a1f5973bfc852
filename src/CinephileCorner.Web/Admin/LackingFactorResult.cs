using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin;

/// <summary>Signed in with a password alone where a second factor is demanded: leads to where one is set up.</summary>
public sealed class LackingFactorResult : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var links = http.RequestServices.GetRequiredService<AdminLinks>();
        if (!http.Request.WantsJson())
        {
            http.Response.Redirect(links.SecondFactor);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        await http.Response.WriteAsJsonAsync(new { status = "second-factor", message = "Set up a second factor first.", url = links.SecondFactor }, http.RequestAborted);
    }
}
