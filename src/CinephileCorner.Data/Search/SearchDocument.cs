using System.Globalization;
using CinephileCorner.Content.Searching;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Search;

/// <summary>What an index holds of an article: folded words, by where they stand.</summary>
internal sealed record SearchDocument(int ArticleId, string Headline, string Film, string Names, string About, string Body)
{
    /// <summary>
    /// Raised when words are folded otherwise (<see cref="FoldedWords"/>) or other words are taken: what an older one wrote is
    /// written again in the background.
    /// </summary>
    public const int Version = 3;

    // Folding leaves no sign of private use in a text or in a question, so none of these words can be asked for.
    private const char FirstVersion = '\uE100';
    private const string Apart = " \uE000 ";

    /// <summary>A word that everything written by this version holds.</summary>
    public static string Mark { get; } = ((char)(FirstVersion + Version)).ToString();

    /// <summary>Those of the articles that are published, now or later.</summary>
    public static async Task<IReadOnlyList<SearchDocument>> ReadAsync(CinephileDbContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var articles = await SearchedArticle.ReadAsync(db, db.Articles.Where(article => ids.Contains(article.Id) && article.State == ArticleState.Published), cancellationToken);
        return [.. articles.Select(Of)];
    }

    private static SearchDocument Of(SearchedArticle article) => new(
        article.Id,
        Folded([article.Headline]),
        Folded([
            string.Create(CultureInfo.InvariantCulture, $"{article.Film} {article.Year}"), article.FilmQualifier is null ? null : $"{article.Film} {article.FilmQualifier}", .. article.OtherTitles]),
        Folded([.. article.Credits.SelectMany(credit => new[] { credit.Shown, credit.CreditedAs, credit.Role })]),
        Folded([article.Critic, .. article.Genres.Select(genre => genre.Name), .. article.Tags, .. article.Entries.Select(entry => entry.WithYear), article.SummaryIsWritten ? article.Summary : null]) + Apart + Mark,
        string.Join(Apart, Parts(article.PlainText.Split("\n\n"))));

    private static string Folded(IReadOnlyCollection<string?> values) => string.Join(Apart, Parts(values).Distinct(StringComparer.Ordinal));

    // No phrase runs from one name or paragraph into the next. Behind all of them what hyphens part stands as one word as well, where it is in the way of none.
    private static IEnumerable<string> Parts(IReadOnlyCollection<string?> values) => values.Select(FoldedWords.Indexed).Concat(values.Select(FoldedWords.IndexedCompounds)).Where(text => text.Length > 0);
}
