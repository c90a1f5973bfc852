using System.Globalization;
using System.Security.Cryptography;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// Knows, by a protected cookie, the browsers in which an account has signed in. Their tries are counted by themselves: whoever
/// guesses elsewhere, or at the next desk, keeps nobody out of the browser they use. The cookie signs nobody in.
/// </summary>
public sealed class KnownBrowsers(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a browser is known after the last sign-in.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private const string Cookie = "__Host-Known";

    private static readonly CookieOptions s_cookie = new() { Path = "/", HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = Lasts };

    private readonly IDataProtector _protector = protection.CreateProtector("known browser");

    /// <summary>The whole of a sign-in was right in this browser.</summary>
    /// <param name="account">The address as it is compared.</param>
    public void Remember(HttpContext context, string account)
    {
        ArgumentNullException.ThrowIfNull(context);
        var until = (time.GetUtcNow() + Lasts).ToUnixTimeSeconds();
        context.Response.Cookies.Append(Cookie, _protector.Protect($"{Secrets.HashOf(account)} {until.ToString(CultureInfo.InvariantCulture)} {Secrets.New()}"), s_cookie);
    }

    /// <summary>What the throttle knows this browser by; null when nobody has signed in in it, or somebody else.</summary>
    /// <param name="account">The address that is tried, as it is compared; null for whichever.</param>
    public string? Of(HttpContext context, string? account)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } sealedName)
            return null;
        try
        {
            var parts = _protector.Unprotect(sealedName).Split(' ');
            var isTheirs = account is null || parts[0] == Secrets.HashOf(account);
            return isTheirs && long.Parse(parts[1], CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds() ? "browser:" + parts[2] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
