using System.Net;
using System.Net.Sockets;

namespace CinephileCorner.Web.Hosting;

/// <summary>Whom a limit counts as one visitor: an address, or a /64 of IPv6, which is one household.</summary>
internal static class VisitorAddress
{
    public static string KeyOf(IPAddress? address)
    {
        address = Plain(address);
        return address is null ? "" : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    /// <summary>True for this machine itself: whoever works on it, or a proxy that the site was not told of and that stands for all its visitors.</summary>
    public static bool IsHere(IPAddress? address) => Plain(address) is not { } plain || IPAddress.IsLoopback(plain);

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
