using Microsoft.AspNetCore.Diagnostics;

namespace CinephileCorner.Web.Site.Errors;

/// <summary>Gives answers without a body a page of their own; the page has no address a visitor could ask for.</summary>
internal static class ErrorPages
{
    /// <summary>The path errors are answered at, inside the program only.</summary>
    public const string Path = "/errors";

    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Path + "/500" });
        app.UseStatusCodePagesWithReExecute(Path + "/{0}");
    }

    public static bool IsUnderWay(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;
}
