using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// Of an action that changes who may do what, or takes everything out: whoever calls it has shown a password or a factor within
/// ten minutes, or is asked for one first.
/// </summary>
/// <param name="back">Where a form that was sent too late leads back to; a page that is opened leads back to itself.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecentSignInAttribute(string back) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public string Back { get; } = back;

    /// <summary>After the rule, which decides whether they may at all.</summary>
    public int Order => 10;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (context.Result is not null || now - http.RequestServices.GetRequiredService<CurrentEditor>().ProvedUtc <= Lasts)
            return;
        var links = http.RequestServices.GetRequiredService<AdminLinks>();
        var confirm = links.Confirm(HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : Back);
        context.Result = http.Request.WantsJson()
            ? new JsonResult(new { status = "confirm", message = "Show your password once more; nothing was changed.", url = confirm }) { StatusCode = StatusCodes.Status403Forbidden }
            : new RedirectResult(confirm);
    }
}
