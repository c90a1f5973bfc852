namespace CinephileCorner.Web.Hosting;

/// <summary>The headers of every answer, errors and files included. The policy has no exception: nothing inline, nothing foreign.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests; report-uri /csp-reports; report-to csp";

    // The preview stands in a frame of our own.
    private const string AdminPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests; report-uri /csp-reports; report-to csp";

    private const string NoFeatures =
        "accelerometer=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), " +
        "microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    public static IApplicationBuilder UseSiteSecurityHeaders(this IApplicationBuilder app)
    {
        var policies = new HeaderPolicyCollection()
            .AddCustomHeader("Reporting-Endpoints", "csp=\"/csp-reports\"")
            .AddCustomHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginEmbedderPolicy(policy => policy.RequireCorp())
            .AddCustomHeader("Permissions-Policy", NoFeatures)
            .AddFrameOptionsDeny()
            .RemoveServerHeader();
        app.Use((context, next) =>
        {
            // An error page is made at another path; it keeps the rules of the one that was asked for.
            if (context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase))
                context.Response.OnStarting(BeAdmin, context);
            return next(context);
        });
        return app.UseSecurityHeaders(policies).Use((context, next) =>
        {
            // A social card is shown on other people's pages and an uploaded picture brings a tighter policy; everything else gets these.
            context.Response.OnStarting(static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                if (!headers.ContainsKey("Cross-Origin-Resource-Policy"))
                    headers["Cross-Origin-Resource-Policy"] = "same-origin";
                if (headers.ContentSecurityPolicy.Count == 0)
                    headers.ContentSecurityPolicy = Policy;
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
    }

    // Registered before all others, so called after them: it has the last word.
    private static Task BeAdmin(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Permissions-Policy"] = NoFeatures.Replace("publickey-credentials-get=()", "publickey-credentials-create=(self), publickey-credentials-get=(self)", StringComparison.Ordinal);
        if (headers.ContentSecurityPolicy == Policy)
            headers.ContentSecurityPolicy = AdminPolicy;
        return Task.CompletedTask;
    }
}
