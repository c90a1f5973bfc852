using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin;

/// <summary>
/// What all of the admin area has in common: an action without a rule of its own refuses everybody, unsafe methods want a
/// token (registered for the whole site), nothing is cached (the headers say so).
/// </summary>
public abstract class AdminController : Controller, IAuthorizationFilter
{
    void IAuthorizationFilter.OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AllowAttribute>() is null)
            context.Result = new ForbiddenResult();
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
