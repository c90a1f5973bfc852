using CinephileCorner.Web.Admin;

namespace CinephileCorner.Web.Hosting;

/// <summary>
/// Refuses unsafe requests that another site's page sent (Fetch Metadata, <c>Sec-Fetch-Site</c>): a second wall beside the
/// token. A client that says nothing is no browser of our time, and has the token to show.
/// </summary>
internal static class SameSite
{
    public static void UseSameSite(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (isSafe || site is "" or "same-origin" or "none")
            return next(context);
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SameSite)).RefusedElsewhere(request.Method, request.Path.ToUriComponent());
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
