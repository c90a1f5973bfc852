using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinephileCorner.Web.Site.Health;

/// <summary>Tells whoever runs the site whether it lives, and whether it can serve; never why not, which is the log's to say.</summary>
public sealed class HealthController(HealthCheckService checks) : Controller
{
    [HttpGet("/health/live")]
    public IActionResult Live() => Answer(isWell: true);

    [HttpGet("/health/ready")]
    public async Task<IActionResult> Ready(CancellationToken cancellationToken) =>
        Answer((await checks.CheckHealthAsync(cancellationToken)).Status == HealthStatus.Healthy);

    private ContentResult Answer(bool isWell)
    {
        Response.Headers.CacheControl = "no-store";
        return new ContentResult
        {
            Content = isWell ? "ok\n" : "not ready\n",
            ContentType = "text/plain; charset=utf-8",
            StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        };
    }
}
