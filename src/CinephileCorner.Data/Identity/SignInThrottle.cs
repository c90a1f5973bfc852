using System.Data;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>
/// Counts tries to sign in, for accounts that exist and for those that do not alike: ten in a quarter of an hour for one
/// account, fifty from one place. A try is counted before it is looked at, so that many at once gain nothing.
/// </summary>
public sealed class SignInThrottle(CinephileDbContext db, TimeProvider time)
{
    public const int MostPerAccount = 10;

    public const int MostPerOrigin = 50;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Takes a try; a result with a wait was refused and counts no further.</summary>
    /// <param name="account">What is tried: an address as it is compared, or another name for what could be guessed.</param>
    /// <param name="origin">Where from.</param>
    public async Task<SignInTry> TakeAsync(string account, string origin, CancellationToken cancellationToken)
    {
        var (accountHash, originHash) = (Secrets.HashOf(account), Secrets.HashOf(origin));
        var now = time.GetUtcNow().UtcDateTime;
        var since = now - Window;
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        await db.SignInAttempts.Where(attempt => attempt.AtUtc <= since).ExecuteDeleteAsync(cancellationToken);
        var tried = await db.SignInAttempts.Where(attempt => attempt.AccountHash == accountHash).Select(attempt => attempt.AtUtc).ToListAsync(cancellationToken);
        var came = await db.SignInAttempts.Where(attempt => attempt.OriginHash == originHash).Select(attempt => attempt.AtUtc).ToListAsync(cancellationToken);
        TimeSpan?[] waits = [WaitFor(tried, MostPerAccount, now), WaitFor(came, MostPerOrigin, now)];
        if (waits.Max() is { } wait)
        {
            await transaction.CommitAsync(cancellationToken);
            return new SignInTry(0, accountHash, wait);
        }
        var attempt = new SignInAttempt { AccountHash = accountHash, OriginHash = originHash, AtUtc = now };
        db.SignInAttempts.Add(attempt);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SignInTry(attempt.Id, accountHash, null);
    }

    /// <summary>Takes a try back that was right, though not yet the whole of a sign-in.</summary>
    public Task ForgetAsync(SignInTry tried, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tried);
        return db.SignInAttempts.Where(attempt => attempt.Id == tried.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Somebody has signed in: the tries before count no more against the account.</summary>
    public Task ClearAsync(string account, CancellationToken cancellationToken)
    {
        var hash = Secrets.HashOf(account);
        return db.SignInAttempts.Where(attempt => attempt.AccountHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Forgets every try, of whatever account and from wherever: a place that is closed does not tell whom it keeps out.</summary>
    public Task ClearAllAsync(CancellationToken cancellationToken) => db.SignInAttempts.ExecuteDeleteAsync(cancellationToken);

    private static TimeSpan? WaitFor(List<DateTime> tries, int most, DateTime now) =>
        tries.Count < most ? null : tries.Order().ElementAt(tries.Count - most) + Window - now;
}
