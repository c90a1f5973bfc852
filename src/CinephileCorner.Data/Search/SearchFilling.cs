using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Search;

/// <summary>
/// Writes to the index what it does not know: after it was made, when a restored store came without it, or when a newer version
/// folds words otherwise.
/// </summary>
public sealed class SearchFilling(IServiceScopeFactory scopes, ISearchIndex index)
{
    private const int AtOnce = 100;
    private const int LookedFor = 10_000;

    /// <summary>Fills until nothing is missing.</summary>
    /// <returns>How many articles were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var written = 0;
        while (await MissingAsync(cancellationToken) is { Count: > 0 } missing)
        {
            foreach (var ids in missing.Chunk(AtOnce))
                await WriteAsync(ids, cancellationToken);
            written += missing.Count;
        }
        return written;
    }

    // Looked for before anybody is kept waiting: among a hundred thousand articles it takes a while.
    private async Task<IReadOnlyList<int>> MissingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await index.MissingAsync(scope.ServiceProvider.GetRequiredService<CinephileDbContext>(), LookedFor, cancellationToken);
    }

    // A transaction for every hundred: whoever saves meanwhile waits no longer than that. They are read in it, as they stand by then.
    private async Task WriteAsync(int[] ids, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await index.WriteAsync(db, ids, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
