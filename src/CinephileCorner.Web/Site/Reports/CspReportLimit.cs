using System.Net;
using System.Threading.RateLimiting;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Site.Reports;

/// <summary>Keeps one visitor from filling the log: thirty reports a minute for each address, or each /64 of IPv6. In memory, so each instance counts for itself.</summary>
public sealed class CspReportLimit : IDisposable
{
    private const int AMinute = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(VisitorAddress.KeyOf(address));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
