using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CinephileCorner.Web.Site.Media;

/// <summary>Remembers for an hour, by a protected cookie, who has opened a draft by its secret address, so that its pictures are shown to them too.</summary>
public sealed class DraftReaders(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private const string Cookie = "__Host-Draft";

    private static readonly CookieOptions s_cookie = new() { Path = "/", HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, IsEssential = true };

    private readonly IDataProtector _protector = protection.CreateProtector("draft reader");

    /// <summary>Lets this browser see the pictures of an article that is not published.</summary>
    public void Let(HttpContext context, int articleId)
    {
        ArgumentNullException.ThrowIfNull(context);
        var until = (time.GetUtcNow() + Lasts).ToUnixTimeSeconds();
        context.Response.Cookies.Append(Cookie, _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{articleId} {until}")), s_cookie);
    }

    /// <summary>The article whose draft was opened last; null for none, or too long ago.</summary>
    public int? ArticleOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } sealedArticle)
            return null;
        try
        {
            var parts = _protector.Unprotect(sealedArticle).Split(' ');
            return long.Parse(parts[1], CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds() ? int.Parse(parts[0], CultureInfo.InvariantCulture) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
