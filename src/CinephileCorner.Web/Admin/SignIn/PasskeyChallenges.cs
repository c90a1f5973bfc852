using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Binds the challenge of a passkey to the browser that asked for it: a protected cookie of five minutes, taken away when it is answered.</summary>
public sealed class PasskeyChallenges(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private const string Cookie = "__Host-Passkey";

    private static readonly CookieOptions s_cookie = new() { Path = "/", HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, IsEssential = true };

    private readonly IDataProtector _protector = protection.CreateProtector("passkey challenge");

    public void Give(HttpContext context, string purpose, string state)
    {
        ArgumentNullException.ThrowIfNull(context);
        var until = (time.GetUtcNow() + Lasts).ToUnixTimeSeconds();
        context.Response.Cookies.Append(Cookie, _protector.Protect($"{purpose}\n{until.ToString(CultureInfo.InvariantCulture)}\n{state}"), s_cookie);
    }

    /// <summary>Null when none was given for that purpose, or too long ago.</summary>
    public string? Take(HttpContext context, string purpose)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } sealedState)
            return null;
        context.Response.Cookies.Delete(Cookie, s_cookie);
        try
        {
            var parts = _protector.Unprotect(sealedState).Split('\n', 3);
            return parts[0] == purpose && long.Parse(parts[1], CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds() ? parts[2] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
