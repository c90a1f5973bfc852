namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Which pages may use a passkey of this site: its own address and no other, no subdomain either.</summary>
internal static class PasskeyOrigin
{
    public static bool IsOurs(string? origin, Uri site)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from))
            return false;
        // Tried on this machine the port may be any; nobody else's page can be there.
        if (site.IsLoopback)
            return from.IsLoopback && from.Host == site.Host && from.Scheme == site.Scheme;
        return Uri.Compare(from, site, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.Ordinal) == 0;
    }
}
