using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>Makes links that work once and finds them again; the store keeps no more of the secret than its hash.</summary>
public sealed class OneTimeLinks(CinephileDbContext db, TimeProvider time)
{
    /// <summary>How long the first set-up may take.</summary>
    public static readonly TimeSpan SetUpLasts = TimeSpan.FromHours(1);

    /// <summary>How long an invitation waits.</summary>
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromHours(24);

    /// <summary>How long a new password may be chosen.</summary>
    public static readonly TimeSpan NewPasswordLasts = TimeSpan.FromHours(1);

    /// <summary>Makes a link, saved at once, in place of all earlier ones for the same; returns its secret, which nobody can ask for again.</summary>
    /// <param name="editorId">Whose; null for the first set-up.</param>
    /// <param name="by">Who made it; null for the program itself.</param>
    public async Task<string> MakeAsync(OneTimeLinkKind kind, int? editorId, string? by, CancellationToken cancellationToken)
    {
        await RevokeAsync(kind, editorId, cancellationToken);
        var secret = Secrets.New();
        var now = time.GetUtcNow().UtcDateTime;
        db.OneTimeLinks.Add(new OneTimeLink { Kind = kind, SecretHash = Secrets.HashOf(secret), EditorId = editorId, By = by, MadeUtc = now, ExpiresUtc = now + Lasting(kind) });
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>The link of that secret; null when it is unknown, used or too old.</summary>
    public Task<OneTimeLink?> FindAsync(OneTimeLinkKind kind, string? secret, CancellationToken cancellationToken)
    {
        var hash = Secrets.HashOf(secret ?? "");
        var now = time.GetUtcNow().UtcDateTime;
        return db.OneTimeLinks.AsNoTracking().SingleOrDefaultAsync(link => link.SecretHash == hash && link.Kind == kind && link.UsedUtc == null && link.ExpiresUtc > now, cancellationToken);
    }

    /// <summary>Uses a link up; false when somebody else was first.</summary>
    public async Task<bool> UseAsync(int id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.OneTimeLinks.Where(link => link.Id == id && link.UsedUtc == null && link.ExpiresUtc > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedUtc, now), cancellationToken) == 1;
    }

    /// <summary>Ends every link of a kind for somebody.</summary>
    public Task RevokeAsync(OneTimeLinkKind kind, int? editorId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.OneTimeLinks.Where(link => link.Kind == kind && link.EditorId == editorId && link.UsedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedUtc, now), cancellationToken);
    }

    private static TimeSpan Lasting(OneTimeLinkKind kind) => kind switch
    {
        OneTimeLinkKind.Invitation => InvitationLasts,
        OneTimeLinkKind.NewPassword => NewPasswordLasts,
        _ => SetUpLasts,
    };
}
