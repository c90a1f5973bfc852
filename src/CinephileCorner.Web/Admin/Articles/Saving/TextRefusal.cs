using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>A text that could not be taken: says why, and gives it back to whoever has no script that holds it.</summary>
internal sealed class TextRefusal(int status, string word, string message, string text, bool isKept) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.StatusCode = status;
        if (http.Request.WantsJson())
        {
            await http.Response.WriteAsJsonAsync(new { status = word, message, kept = isKept, most = 512 * 1024 }, http.RequestAborted);
            return;
        }
        var page = new RefusedTextPage { Title = "Your text was not saved", Message = message, Text = text, IsKept = isKept, Faults = new FormFaults().Add("", message) };
        // Texts are sent to other rooms too.
        ViewFolders.Visit(http, typeof(TextRefusal).Namespace!);
        var view = new ViewResult
        {
            ViewName = "RefusedText",
            StatusCode = status,
            ViewData = new ViewDataDictionary(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), context.ModelState) { Model = page },
            TempData = http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http),
        };
        await view.ExecuteResultAsync(context);
    }
}
