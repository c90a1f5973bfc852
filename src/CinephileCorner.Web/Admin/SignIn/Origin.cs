using System.Net;
using System.Net.Sockets;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// Where a request comes from, as the throttle counts it: an IPv4 address, or the first 64 bits of an IPv6 one, since one
/// household has the rest. The connection's address; a forwarded one only where <c>Proxy:Known</c> names the proxy.
/// </summary>
internal static class Origin
{
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
