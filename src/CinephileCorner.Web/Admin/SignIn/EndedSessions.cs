using CinephileCorner.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Whose sign-in it was that has ended: enough to keep a text for them, not enough for anything else.</summary>
public sealed class EndedSessions(CinephileDbContext db, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    // The claim in which the framework keeps the key of a ticket that is stored elsewhere.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>The account; null when the request brings no cookie that we once gave.</summary>
    public async Task<int?> OwnerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        if (options.CookieManager.GetRequestCookie(context, options.Cookie.Name!) is not { } cookie || options.TicketDataFormat.Unprotect(cookie) is not { } ticket)
            return null;
        if (ticket.Principal.FindFirst(KeyClaim)?.Value is not { } key)
            return null;
        var hash = EditorTickets.HashOf(key);
        return await db.EditorSessions.Where(session => session.KeyHash == hash).Select(session => (int?)session.EditorId).SingleOrDefaultAsync(cancellationToken);
    }
}
