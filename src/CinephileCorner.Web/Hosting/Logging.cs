using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace CinephileCorner.Web.Hosting;

/// <summary>
/// Structured logs on standard output: sentences on a terminal, one JSON object a line elsewhere. A request is logged by
/// method, path, status, time and id; no address, no browser, no query of a visitor is.
/// </summary>
internal static class Logging
{
    public static void AddSiteLogging(this WebApplicationBuilder builder) =>
        builder.Host.UseSerilog((context, logger) =>
        {
            logger.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                // Both warn of what is meant so: tables that SQLite can only change by building them anew, keys that are as safe as the store they lie in.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Migrations", LogEventLevel.Error)
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement", LogEventLevel.Error)
                .Enrich.FromLogContext();
            if (Console.IsOutputRedirected)
                logger.WriteTo.Console(new CompactJsonFormatter());
            else
                logger.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        });

    public static IApplicationBuilder UseSiteRequestLogging(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            // When the answer begins: a fault clears what was set before, and then the number is needed most.
            context.Response.OnStarting(static state =>
            {
                var http = (HttpContext)state;
                http.Response.Headers["X-Request-Id"] = http.TraceIdentifier;
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
        return app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate = "Answered {RequestMethod} {RequestPath} with {StatusCode} in {Elapsed:0.0} ms";
            options.EnrichDiagnosticContext = (log, http) => log.Set("RequestId", http.TraceIdentifier);
            options.GetMessageTemplateProperties = (http, path, elapsed, status) =>
            [
                new("RequestMethod", new ScalarValue(http.Request.Method)),
                new("RequestPath", new ScalarValue(Shown(path))),
                new("StatusCode", new ScalarValue(status)),
                new("Elapsed", new ScalarValue(elapsed)),
            ];
        });
    }

    // Encoded, so that an address cannot end a line or move a terminal's cursor. Who reads logs may not read drafts.
    private static string Shown(PathString path) =>
        path.StartsWithSegments("/drafts", StringComparison.OrdinalIgnoreCase) ? "/drafts/…" : path.ToUriComponent();
}
