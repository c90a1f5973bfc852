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
            article.OriginalTitle,
            article.OtherTitles,
            Alias = article.FilmAliasId == null ? null : db.Films.Where(film => film.Id == article.FilmAliasId).Select(film => film.Title).FirstOrDefault(),
            Critic = article.Critic.Name,
            article.Summary,
            article.SummaryIsWritten,
            Credits = article.Credits.Select(credit => new
            {
                credit.Person.Name,
                CreditedAs = credit.AliasId == null ? null : db.People.Where(person => person.Id == credit.AliasId).Select(person => person.Name).FirstOrDefault(),
                credit.Role,
            }).ToList(),
            Genres = article.Genres.Select(genre => genre.Genre.Name).ToList(),
            Tags = article.Tags.Select(tag => tag.Tag.Name).ToList(),
            Entries = article.Entries.Select(entry => entry.Title).ToList(),
            article.Text.PlainText,
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new SearchDocument(
            row.Id,
            FoldedWords.Text(row.Headline),
            FoldedWords.Text(row.Film is null ? null : string.Join(" · ", row.OtherTitles.Prepend(row.OriginalTitle).Prepend(row.Alias).Prepend(row.Film + " " + row.Year).OfType<string>().Distinct(StringComparer.Ordinal))),
            FoldedWords.Text(string.Join(" · ", row.Credits.SelectMany(credit => new[] { credit.Name, credit.CreditedAs, credit.Role }).OfType<string>().Distinct(StringComparer.Ordinal))),
            FoldedWords.Text(string.Join(" · ", [row.Critic, .. row.Genres, .. row.Tags, .. row.Entries, row.SummaryIsWritten ? row.Summary : ""])),
            FoldedWords.Text(row.PlainText)));
    }
}
