using System.Globalization;
using CinephileCorner.Data.Search;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Providers.Sqlite;

/// <summary>The index of words as an FTS5 table that keeps no text of its own; rows carry the article's number.</summary>
internal sealed class Fts5SearchIndex : ISearchIndex
{
    /// <summary>
    /// Words come folded, so the tokenizer has nothing to do but to part them at spaces. Marks are part of words, as Indic scripts
    /// need them.
    /// </summary>
    public const string Make = """
        CREATE VIRTUAL TABLE "ArticleSearch" USING fts5("Headline", "Film", "Names", "About", "Body", content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
        CREATE VIRTUAL TABLE "ArticleSearchWords" USING fts5vocab('ArticleSearch', 'row');
        """;

    public const string Drop = """
        DROP TABLE "ArticleSearchWords";
        DROP TABLE "ArticleSearch";
        """;

    private const int AtOnce = 200;
    private const int MostWaysOfAPhrase = 8;

    // So few are ranked soon enough, whatever they hold.
    private const int FewArticles = 500;

    public async Task WriteAsync(CinephileDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        foreach (var ids in articleIds.Chunk(AtOnce))
        {
            foreach (var id in ids)
                await db.Database.ExecuteSqlAsync($"""DELETE FROM "ArticleSearch" WHERE rowid = {id}""", cancellationToken);
            foreach (var document in await SearchDocument.ReadAsync(db, ids, cancellationToken))
            {
                await db.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "ArticleSearch" (rowid, "Headline", "Film", "Names", "About", "Body") VALUES ({document.ArticleId}, {document.Headline}, {document.Film}, {document.Names}, {document.About}, {document.Body})""",
                    cancellationToken);
            }
        }
    }

    public async Task<IReadOnlyList<int>> MissingAsync(CinephileDbContext db, int most, CancellationToken cancellationToken)
    {
        var known = $"\"{SearchDocument.Mark}\"";
        return await db.Database.SqlQuery<int>(
            $"""SELECT "Id" AS "Value" FROM "Articles" WHERE "State" = {(int)ArticleState.Published} AND "Id" NOT IN (SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH {known}) ORDER BY "Id" LIMIT {most}""").ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SearchMatch>> MatchAsync(CinephileDbContext db, WordSearch search, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (search.IsEmpty)
            return [];
        // Titles are short: ranking them takes no time, whatever words they have.
        if (search.IsInTitle)
            return await RankedAsync(db, search, most, cancellationToken);
        var articles = await db.Database.SqlQuery<long>($"""SELECT COUNT(*) AS "Value" FROM "ArticleSearch_docsize" """).SingleAsync(cancellationToken);
        var (telling, common) = await ApartAsync(db, search, articles, cancellationToken);
        if (common.IsEmpty || (articles <= FewArticles && (search.IsAny || telling.IsEmpty)))
            return await RankedAsync(db, search, most, cancellationToken);
        if (telling.IsEmpty)
            return await UnrankedAsync(db, search, most, cancellationToken);
        // Who has one of the words as most have it has nothing of what was looked for.
        if (search.IsAny)
            return await RankedAsync(db, telling, most, cancellationToken);
        var having = await Holding(db, common).ToHashSetAsync(cancellationToken);
        return [.. (await RankedAsync(db, telling, int.MaxValue, cancellationToken)).Where(match => having.Contains(match.ArticleId)).Take(most)];
    }

    public IQueryable<int> Holding(CinephileDbContext db, WordSearch search)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(search);
        var match = Match(search);
        return db.Database.SqlQuery<int>($"""SELECT rowid AS "Value" FROM "ArticleSearch" WHERE "ArticleSearch" MATCH {match}""");
    }

    public async Task<IReadOnlyList<IndexedWord>> WordsAsync(CinephileDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Database.SqlQuery<IndexedWord>($"""SELECT term AS "Word", doc AS "Articles" FROM "ArticleSearchWords" """).ToListAsync(cancellationToken);
    }

    // The order that the table itself can give, so that it need not look at more than it must.
    private static async Task<IReadOnlyList<SearchMatch>> RankedAsync(CinephileDbContext db, WordSearch search, int most, CancellationToken cancellationToken)
    {
        var match = Match(search);
        return await db.Database.SqlQuery<SearchMatch>(
            $"""SELECT rowid AS "ArticleId", rank AS "Rank" FROM "ArticleSearch" WHERE "ArticleSearch" MATCH {match} AND rank MATCH 'bm25(8.0, 10.0, 5.0, 4.0, 1.0)' ORDER BY rank LIMIT {most}""").ToListAsync(cancellationToken);
    }

    // Those that have the words in their title, best first, then the newest.
    private async Task<IReadOnlyList<SearchMatch>> UnrankedAsync(CinephileDbContext db, WordSearch search, int most, CancellationToken cancellationToken)
    {
        var titled = await RankedAsync(db, search with { IsInTitle = true }, most, cancellationToken);
        var ranked = titled.Select(match => match.ArticleId).ToHashSet();
        var others = await Holding(db, search).ToListAsync(cancellationToken);
        return [.. titled, .. others.Where(id => !ranked.Contains(id)).OrderDescending().Select(id => new SearchMatch(id, 0)).Take(most - titled.Count)];
    }

    // What more than half of the articles hold weighs nothing (bm25), yet to count it in each of them is most of the work: it is asked
    // for apart from the words that tell.
    private static async Task<(WordSearch Telling, WordSearch Common)> ApartAsync(CinephileDbContext db, WordSearch search, long articles, CancellationToken cancellationToken)
    {
        var (telling, common) = (new List<IReadOnlyList<string>>(), new List<IReadOnlyList<string>>());
        foreach (var (at, forms) in search.Words.Index())
        {
            var isWhole = forms.Count == 1 && !forms[0].Contains(' ', StringComparison.Ordinal) && !(search.IsUnfinished && at == search.Words.Count - 1);
            (isWhole && await CountAsync(db, forms[0], cancellationToken) > articles / 2 ? common : telling).Add(forms);
        }
        return (search with { Words = telling }, new WordSearch(common, []));
    }

    private static Task<long> CountAsync(CinephileDbContext db, string word, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"""SELECT doc AS "Value" FROM "ArticleSearchWords" WHERE term = {word}""").SingleOrDefaultAsync(cancellationToken);

    // Folded words hold letters and digits alone: inside quotation marks nothing in them is grammar.
    private static string Match(WordSearch search)
    {
        var words = search.Words.Select((forms, at) => Any(forms, search.IsUnfinished && at == search.Words.Count - 1));
        var phrases = search.Phrases.Select(phrase => Any(Ways(phrase), isUnfinished: false));
        var all = string.Join(search.IsAny ? " OR " : " AND ", words.Concat(phrases));
        return search.IsInTitle ? $"{{\"Headline\" \"Film\"}} : ({all})" : all;
    }

    // Before a possessive the index holds the word without it as well: “in hitchcocks psycho” may stand there as “in hitchcock hitchcocks psycho”.
    private static List<string> Ways(IReadOnlyList<string> phrase)
    {
        var ways = new List<string> { phrase[0] };
        foreach (var word in phrase.Skip(1))
        {
            var isOwners = word.Length > 1 && word[^1] == 's' && ways.Count < MostWaysOfAPhrase;
            ways = [.. ways.Select(way => $"{way} {word}"), .. isOwners ? ways.Select(way => $"{way} {word[..^1]} {word}") : []];
        }
        return ways;
    }

    private static string Any(IReadOnlyList<string> forms, bool isUnfinished)
    {
        var quoted = forms.Select(form => string.Create(CultureInfo.InvariantCulture, $"\"{form}\"{(isUnfinished ? "*" : "")}"));
        return forms.Count == 1 ? quoted.Single() : $"({string.Join(" OR ", quoted)})";
    }
}
