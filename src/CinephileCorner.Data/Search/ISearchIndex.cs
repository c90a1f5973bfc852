namespace CinephileCorner.Data.Search;

/// <summary>The index of the words of published articles. What is in it may be taken down or due later: whoever asks settles that with the store.</summary>
public interface ISearchIndex
{
    /// <summary>Writes the articles' words anew, in the transaction under way; those that are not published are taken out.</summary>
    Task WriteAsync(CinephileDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken);

    /// <summary>Published articles that the index does not know, or as an older version folded them; at most as many as asked for.</summary>
    Task<IReadOnlyList<int>> MissingAsync(CinephileDbContext db, int most, CancellationToken cancellationToken);

    /// <summary>The articles that hold the words, best first.</summary>
    Task<IReadOnlyList<SearchMatch>> MatchAsync(CinephileDbContext db, WordSearch search, int most, CancellationToken cancellationToken);

    /// <summary>The articles that hold the words, in no order, as a piece of a query: to ask whether there is one takes no ranking of them all.</summary>
    IQueryable<int> Holding(CinephileDbContext db, WordSearch search);

    /// <summary>All words of the index, in no order.</summary>
    Task<IReadOnlyList<IndexedWord>> WordsAsync(CinephileDbContext db, CancellationToken cancellationToken);
}
