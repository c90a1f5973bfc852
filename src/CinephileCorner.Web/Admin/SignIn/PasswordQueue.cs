using System.Threading.RateLimiting;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Compares passwords a few at a time: it is made to be slow, and a crowd at the sign-in must not take readers' processors.</summary>
public sealed class PasswordQueue(EditorPasswordHasher hasher) : IDisposable
{
    public static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(5);

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = 30, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Compares; null when too many wait already.</summary>
    /// <param name="hash">Null for an account without a password, or no account: takes as long and fails.</param>
    public async Task<PasswordVerificationResult?> CompareAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        using var lease = await _limiter.AcquireAsync(1, cancellationToken);
        if (!lease.IsAcquired)
            return null;
        var verdict = await Task.Run(() => hasher.VerifyHashedPassword(null!, hash ?? hasher.OfNobody, password), cancellationToken); // the hasher never looks at the account
        return hash is null ? PasswordVerificationResult.Failed : verdict;
    }

    public void Dispose() => _limiter.Dispose();
}
