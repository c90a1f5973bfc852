using CinephileCorner.Content.Searching;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>What an index holds of an article: folded words, by where they stand.</summary>
internal sealed record SearchDocument(int ArticleId, string Headline, string Film, string Names, string About, string Body)
{
    /// <summary>Those of the articles that are published, now or later.</summary>
    public static async Task<IReadOnlyList<SearchDocument>> ReadAsync(CinephileDbContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id) && article.State == ArticleState.Published).Select(article => new
        {
            article.Id,
            article.Headline,
            Film = article.Film == null ? null : article.Film.Title,
            Year = article.Film == null ? null : article.Film.Year,
            Critic = article.Critic.Name,
            article.Summary,
            article.SummaryIsWritten,
            Credits = article.Credits.Select(credit => new { credit.Person.Name, credit.Role }).ToList(),
            Genres = article.Genres.Select(genre => genre.Genre.Name).ToList(),
            Tags = article.Tags.Select(tag => tag.Tag.Name).ToList(),
            Entries = article.Entries.Select(entry => entry.Title).ToList(),
            article.Text.PlainText,
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new SearchDocument(
            row.Id,
            FoldedWords.Text(row.Headline),
            FoldedWords.Text(row.Film is null ? null : row.Film + " " + row.Year),
            FoldedWords.Text(string.Join(" · ", row.Credits.SelectMany(credit => new[] { credit.Name, credit.Role }).OfType<string>().Distinct(StringComparer.Ordinal))),
            FoldedWords.Text(string.Join(" · ", [row.Critic, .. row.Genres, .. row.Tags, .. row.Entries, row.SummaryIsWritten ? row.Summary : ""])),
            FoldedWords.Text(row.PlainText)));
    }
}
