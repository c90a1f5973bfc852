using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin;

/// <summary>
/// What all of the admin area has in common: an action without a rule of its own refuses everybody, unsafe methods want a
/// token (registered for the whole site), nothing is cached (the headers say so), and what the store will not take is told in words.
/// </summary>
public abstract class AdminController : Controller, IAuthorizationFilter, IExceptionFilter
{
    void IAuthorizationFilter.OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AllowAttribute>() is null)
            context.Result = new ForbiddenResult();
    }

    void IExceptionFilter.OnException(ExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (StoreRefusals.Of(context.Exception, context.HttpContext) is { } refusal)
            context.Result = refusal;
    }

    /// <summary>Puts in first what has fallen due: an editor is not told that it is still to come while readers have it.</summary>
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HttpMethods.IsGet(context.HttpContext.Request.Method))
            await context.HttpContext.RequestServices.GetRequiredService<DueArticles>().TurnAsync(context.HttpContext.RequestAborted);
        await base.OnActionExecutionAsync(context, next);
    }

    /// <summary>Says a sentence, on the next page or to the script that asked.</summary>
    internal IActionResult SayAndGo(string sentence, string next, string? undo)
    {
        if (Request.WantsJson())
            return Json(new { status = "done", message = sentence, url = next, undo });
        Say(sentence, undo);
        return Redirect(next);
    }

    /// <summary>Says a sentence on the next page, once.</summary>
    /// <param name="undo">Where a form is sent that takes it back; null when it cannot be.</param>
    protected void Say(string sentence, string? undo = null)
    {
        TempData[Said.Key] = sentence;
        if (undo is not null)
            TempData[Said.UndoKey] = undo;
    }
}
