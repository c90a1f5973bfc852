using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Hosting;

/// <summary>
/// Answers a form that cannot be read as the sender's fault: one that is never closed, holds a NUL or names an encoding that there
/// is not. It comes behind the rule of the action and the room it makes for large forms, before the token is read.
/// </summary>
internal sealed class UnreadableForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        // The page that tells of a refusal is made of the same request, whose body nobody wanted.
        if (context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return;
        var request = context.HttpContext.Request;
        try
        {
            if (request.HasFormContentType)
                await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception fault) when (Is(fault))
        {
            context.Result = new StatusCodeResult(fault is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Whether reading a form ended so because of what was sent.</summary>
    public static bool Is(Exception fault) => fault is InvalidDataException or IOException or InvalidOperationException or NotSupportedException or ArgumentException;
}
