namespace CinephileCorner.Web.Hosting;

/// <summary>
/// Tells browsers which links may be fetched ahead. Sent from the second page on: the rules are one more request, and a
/// first visit has better things to load.
/// </summary>
internal static class SpeculationRules
{
    public static IApplicationBuilder UseSpeculationRules(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var comesFrom = context.Request.Headers["Sec-Fetch-Site"].ToString();
        if (comesFrom is "none" or "cross-site" || !HttpMethods.IsGet(context.Request.Method))
            return next(context);
        context.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                http.Response.Headers["Speculation-Rules"] = "\"/speculation-rules.json\"";
            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
