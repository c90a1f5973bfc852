using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Search;

/// <summary>Writes to the index what it does not know: after it was made, or when a restored store came without it.</summary>
public sealed class SearchFilling(IServiceScopeFactory scopes, ISearchIndex index)
{
    private const int AtOnce = 100;

    /// <summary>Fills until nothing is missing.</summary>
    /// <returns>How many articles were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var written = 0;
        while (true)
        {
            // A transaction for every hundred: whoever saves meanwhile waits no longer than that.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var missing = await index.MissingAsync(db, AtOnce, cancellationToken);
            if (missing.Count == 0)
                return written;
            await index.WriteAsync(db, missing, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            written += missing.Count;
        }
    }
}
