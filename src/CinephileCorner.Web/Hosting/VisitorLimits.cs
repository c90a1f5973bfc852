using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CinephileCorner.Web.Hosting;

/// <summary>
/// How often one visitor may ask for what is made anew for each question. Far more than a reader, or a school behind one address, will ask; less than
/// would keep a processor busy. In memory, so each instance counts for itself.
/// </summary>
internal static class VisitorLimits
{
    public const string Searches = "searches";
    public const string Suggestions = "suggestions";

    public const int SearchesAMinute = 240;
    public const int SuggestionsAMinute = 1200;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddVisitorLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            var patience = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Window;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        Limit(limiter, Searches, SearchesAMinute);
        Limit(limiter, Suggestions, SuggestionsAMinute);
    });

    private static void Limit(RateLimiterOptions limiter, string name, int most) => limiter.AddPolicy(name, context =>
        VisitorAddress.IsHere(context.Connection.RemoteIpAddress)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(VisitorAddress.KeyOf(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 }));
}
