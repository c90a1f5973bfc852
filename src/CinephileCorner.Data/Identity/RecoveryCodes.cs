using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>
/// Codes for the day the phone is lost: ten of 120 random bits, each good once. The store keeps hashes only, a row for each,
/// so that using one is deleting one.
/// </summary>
public sealed class RecoveryCodes(CinephileDbContext db)
{
    public const int Count = 10;

    private const string Provider = "Recovery";

    /// <summary>Makes new codes in place of all old ones.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(int editorId, CancellationToken cancellationToken)
    {
        await RemoveAllAsync(editorId, cancellationToken);
        var codes = Enumerable.Range(0, Count).Select(_ => Secrets.Base32(RandomNumberGenerator.GetBytes(15)).ToLowerInvariant()).ToList();
        db.UserTokens.AddRange(codes.Select(code => new IdentityUserToken<int> { UserId = editorId, LoginProvider = Provider, Name = Secrets.HashOf(code) }));
        await db.SaveChangesAsync(cancellationToken);
        return codes.ConvertAll(code => string.Join('-', code.Chunk(4).Select(part => new string(part))));
    }

    /// <summary>Uses a code up; false when it is none of theirs any more. Spaces, dashes and capitals do not matter.</summary>
    public async Task<bool> UseAsync(int editorId, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var hash = Secrets.HashOf(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
        return await Of(editorId).Where(token => token.Name == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    /// <summary>How many are left.</summary>
    public Task<int> LeftAsync(int editorId, CancellationToken cancellationToken) => Of(editorId).CountAsync(cancellationToken);

    public Task RemoveAllAsync(int editorId, CancellationToken cancellationToken) => Of(editorId).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<IdentityUserToken<int>> Of(int editorId) => db.UserTokens.Where(token => token.UserId == editorId && token.LoginProvider == Provider);
}
