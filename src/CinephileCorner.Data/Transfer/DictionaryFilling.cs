using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Transfer;

internal static class DictionaryFilling
{
    /// <summary>Puts what a query finds under its key.</summary>
    public static async Task FillAsync<T>(this Dictionary<string, T> items, IQueryable<T> query, Func<T, string> key, CancellationToken cancellationToken)
    {
        await foreach (var item in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
            items[key(item)] = item;
    }
}
