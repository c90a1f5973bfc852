using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>All words of the index, to find those that somebody may have meant: to go through the index itself takes most of a second for each.</summary>
public sealed class SearchWords : IOverview
{
    private const int MostNear = 6;

    private readonly WordList _words;
    private readonly int[] _articles;

    private SearchWords(int articleCount, IReadOnlyCollection<IndexedWord> words)
    {
        ArticleCount = articleCount;
        _words = new WordList(words.Select(one => one.Word));
        _articles = new int[words.Count];
        foreach (var (word, articles) in words)
            _articles[_words.NumberOf(word)!.Value] = articles; // the list was made of these words
    }

    public int ArticleCount { get; }

    /// <summary>Reads the index.</summary>
    public static async Task<SearchWords> ReadAsync(CinephileDbContext db, ISearchIndex index, DateTime nowUtc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(index);
        return new SearchWords(await db.Articles.PublishedAt(nowUtc).CountAsync(cancellationToken), await index.WordsAsync(db, cancellationToken));
    }

    /// <summary>Words that are the given one but for a slip, fewest slips first, then the most frequent.</summary>
    public IReadOnlyList<string> Near(string word) =>
    [
        .. _words.Near(word).OrderBy(near => near.Slips).ThenByDescending(near => _articles[near.Number]).ThenBy(near => near.Number).Take(MostNear).Select(near => _words[near.Number]),
    ];
}
