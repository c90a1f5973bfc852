using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Asks for what the account page shows.</summary>
public sealed class AccountPageQuery(CinephileDbContext db, EditorSessions sessions, CurrentEditor me, SiteOptions site)
{
    public async Task<AccountPage> AskAsync(CancellationToken cancellationToken)
    {
        var row = await db.Users.Where(editor => editor.Id == me.Id).Select(editor => new
        {
            editor.TwoFactorEnabled,
            Passkeys = db.UserPasskeys.Count(passkey => passkey.UserId == editor.Id),
            Critic = db.Critics.Where(critic => critic.Id == editor.CriticId).Select(critic => critic.Name).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
        return new AccountPage
        {
            Title = "Your account",
            Email = me.Email,
            Role = me.Role,
            Name = me.Name,
            TimeZone = me.TimeZone ?? "",
            Zones = [new SelectListItem($"The site’s own ({site.TimeZone})", ""), .. TimeZones().Select(zone => new SelectListItem(zone.Replace('_', ' '), zone))],
            Critic = row.Critic,
            HasApp = row.TwoFactorEnabled,
            Passkeys = row.Passkeys,
            Sessions = (await sessions.OfAsync(me.Id, cancellationToken)).Count,
        };
    }

    /// <summary>The IANA zones this machine knows, by name.</summary>
    public static IEnumerable<string> TimeZones() => TimeZoneInfo.GetSystemTimeZones()
        .Select(zone => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : "")
        .Where(id => id == "UTC" || (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
