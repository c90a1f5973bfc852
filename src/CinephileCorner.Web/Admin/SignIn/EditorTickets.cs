using System.Security.Cryptography;
using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// Keeps sign-ins in the store; the cookie holds a random key and nothing else. A row that is ended, idle too long or too
/// old is no sign-in any more, in every process at once.
/// </summary>
public sealed class EditorTickets(IServiceScopeFactory scopes, IHttpContextAccessor accessor, IDataProtectionProvider protection, TimeProvider time) : ITicketStore
{
    /// <summary>Where a ticket that was read carries the hash of its key.</summary>
    internal const string KeyItem = "session";

    private static readonly TimeSpan SeenBeat = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("editor ticket");

    /// <summary>What the store knows the key by: a copy of the store signs nobody in.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        db.EditorSessions.Add(new EditorSession
        {
            KeyHash = HashOf(key),
            EditorId = EditorPrincipal.IdOf(ticket.Principal),
            Ticket = _protector.Protect(TicketSerializer.Default.Serialize(ticket)),
            BegunUtc = now,
            SeenUtc = now,
            Device = Browser.Words(accessor.HttpContext?.Request.Headers.UserAgent.ToString()),
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var hash = HashOf(key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        if (await db.EditorSessions.SingleOrDefaultAsync(session => session.KeyHash == hash) is not { } row)
            return;
        row.Ticket = _protector.Protect(TicketSerializer.Default.Serialize(ticket));
        await db.SaveChangesAsync();
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = HashOf(key);
        var now = time.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        var row = await db.EditorSessions.SingleOrDefaultAsync(session => session.KeyHash == hash);
        if (row is not { EndedUtc: null } || now - row.SeenUtc > Accounts.LongestIdle || now - row.BegunUtc > Accounts.LongestSession)
            return null;
        var ticket = Opened(row.Ticket);
        ticket?.Properties.Items[KeyItem] = hash;
        if (ticket is not null && now - row.SeenUtc > SeenBeat)
        {
            row.SeenUtc = now;
            await db.SaveChangesAsync();
        }
        return ticket;
    }

    public async Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        var now = time.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CinephileDbContext>().EditorSessions
            .Where(session => session.KeyHash == hash && session.EndedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now));
    }

    // A key ring that was changed ends all sign-ins; it breaks nothing.
    private AuthenticationTicket? Opened(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
