using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CinephileCorner.Web.Site.Reports;

/// <summary>Keeps one visitor from filling the log: thirty reports a minute for each address, or each /64 of IPv6. In memory, so each instance counts for itself.</summary>
public sealed class CspReportLimit : IDisposable
{
    private const int AMinute = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public bool Allows(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(KeyOf(address));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static string KeyOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
