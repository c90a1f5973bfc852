using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>Remembers what may be used once only: a code of an authenticator app, the challenge of a passkey.</summary>
public sealed class SpentSecrets(CinephileDbContext db, TimeProvider time)
{
    /// <summary>Uses a secret up; false when it was used before, in whatever process.</summary>
    /// <param name="secret">With a word before it that says what it is.</param>
    /// <param name="keep">For how long it could be tried again.</param>
    public async Task<bool> SpendAsync(string secret, TimeSpan keep, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.OneTimeLinks.Where(link => link.Kind == OneTimeLinkKind.Spent && link.ExpiresUtc < now).ExecuteDeleteAsync(cancellationToken);
        var mark = new OneTimeLink { Kind = OneTimeLinkKind.Spent, SecretHash = Secrets.HashOf("spent:" + secret), MadeUtc = now, ExpiresUtc = now + keep, UsedUtc = now };
        db.OneTimeLinks.Add(mark);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (db.Entry(mark).State == EntityState.Added)
        {
            // The index is unique: somebody was first.
            db.Entry(mark).State = EntityState.Detached;
            if (await db.OneTimeLinks.AnyAsync(link => link.SecretHash == mark.SecretHash, cancellationToken))
                return false;
            throw;
        }
    }
}
