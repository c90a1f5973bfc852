using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Asks where somebody is signed in.</summary>
public sealed class SessionsPageQuery(EditorSessions sessions, CurrentEditor me, SiteClock clock)
{
    public async Task<SessionsPage> AskAsync(CancellationToken cancellationToken) => new()
    {
        Title = "Where you are signed in",
        Sessions = (await sessions.OfAsync(me.Id, cancellationToken)).ConvertAll(session =>
            new ListedSession(session.KeyHash, session.Device, Words(session.BegunUtc), Words(session.SeenUtc), session.KeyHash == me.SessionHash)),
    };

    private string Words(DateTime utc)
    {
        var zone = me.TimeZone is { } mine && TimeZoneInfo.TryFindSystemTimeZoneById(mine, out var found) ? found : clock.Zone;
        return TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("MMM d, H:mm", clock.Culture);
    }
}
