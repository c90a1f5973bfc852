using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CinephileCorner.Web.Admin;

/// <summary>A refusal in the form it was asked in: JSON for a script, a page for a person.</summary>
public abstract class AdminRefusal(int status, string word, string message) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        http.Response.StatusCode = status;
        if (http.Request.WantsJson())
        {
            await http.Response.WriteAsJsonAsync(new { status = word, message }, http.RequestAborted);
            return;
        }
        var view = new ViewResult
        {
            ViewName = "Refusal",
            StatusCode = status,
            ViewData = new ViewDataDictionary(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), context.ModelState) { Model = new RefusalPage { Title = "That was not done", Message = message } },
            TempData = http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http),
        };
        await view.ExecuteResultAsync(context);
    }
}
