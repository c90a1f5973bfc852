using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Reports;

/// <summary>Takes what browsers report of our content policy. One line goes to the log: what was forbidden, and whose it was; nothing of the visitor.</summary>
public sealed partial class CspReportsController(CspReportLimit limit, ILogger<CspReportsController> log) : Controller
{
    private const int Longest = 16 * 1024;

    [HttpPost("/csp-reports"), IgnoreAntiforgeryToken]
    [Consumes("application/csp-report", "application/reports+json")]
    public async Task<IActionResult> Take(CancellationToken cancellationToken)
    {
        if (!limit.Allows(HttpContext.Connection.RemoteIpAddress))
        {
            Response.Headers.RetryAfter = "60";
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }
        if (Request.ContentLength > Longest || await ReadAsync(Request.Body, cancellationToken) is not { } body)
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (CspReport.Read(body) is not { } reports)
            return BadRequest();
        foreach (var report in reports)
            LogForbidden(report.Directive, report.BlockedOrigin, report.Page);
        return NoContent();
    }

    // The declared length may be missing or a lie.
    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[Longest + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > Longest ? null : buffer[..length];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Content policy stopped {Directive} from {BlockedOrigin} on {ReportedPage}")]
    private partial void LogForbidden(string directive, string blockedOrigin, string reportedPage);
}
