using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Search;

/// <summary>All by which an article is found. The index takes its words from it, and a hit says which of it they were.</summary>
public sealed record SearchedArticle
{
    public required int Id { get; init; }

    public required string Headline { get; init; }

    /// <summary>The film's title; null when it is about none.</summary>
    public required string? Film { get; init; }

    public required int? Year { get; init; }

    /// <summary>Tells two films of one title and year apart; null where there is one.</summary>
    public required string? FilmQualifier { get; init; }

    /// <summary>What else the film is called: the title in the text where it is a merged one, the original and the other titles.</summary>
    public required IReadOnlyList<string> OtherTitles { get; init; }

    public required int CriticId { get; init; }

    public required string Critic { get; init; }

    public required string Summary { get; init; }

    /// <summary>A summary that nobody wrote is made of the text.</summary>
    public required bool SummaryIsWritten { get; init; }

    public required IReadOnlyList<SearchedCredit> Credits { get; init; }

    public required IReadOnlyList<(int Id, string Name)> Genres { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Those of a ranking, in order.</summary>
    public required IReadOnlyList<SearchedEntry> Entries { get; init; }

    public required string PlainText { get; init; }

    /// <summary>Reads those articles.</summary>
    public static async Task<IReadOnlyList<SearchedArticle>> ReadAsync(CinephileDbContext db, IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await articles.AsNoTracking().Select(article => new
        {
            article.Id,
            article.Headline,
            Film = article.Film == null ? null : article.Film.Title,
            Year = article.Film == null ? null : article.Film.Year,
            FilmQualifier = article.Film == null ? null : article.Film.Qualifier,
            article.OriginalTitle,
            article.OtherTitles,
            Alias = article.FilmAliasId == null ? null : db.Films.Where(film => film.Id == article.FilmAliasId).Select(film => film.Title).FirstOrDefault(),
            article.CriticId,
            Critic = article.Critic.Name,
            article.Summary,
            article.SummaryIsWritten,
            Credits = article.Credits.OrderBy(credit => credit.JobRank).ThenBy(credit => credit.Position).Select(credit => new SearchedCredit(
                credit.PersonId,
                credit.Person.Name,
                credit.Person.Qualifier,
                credit.AliasId == null ? null : db.People.Where(person => person.Id == credit.AliasId).Select(person => person.Name).FirstOrDefault(),
                credit.Role,
                credit.Job,
                credit.Kind == CreditKind.Cast)).ToList(),
            Genres = article.Genres.OrderBy(genre => genre.Position).Select(genre => new { genre.GenreId, genre.Genre.Name }).ToList(),
            Tags = article.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag.Name).ToList(),
            Entries = article.Entries.OrderBy(entry => entry.Position).Select(entry => new SearchedEntry(entry.Title, entry.Year)).ToList(),
            article.Text.PlainText,
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new SearchedArticle
        {
            Id = row.Id,
            Headline = row.Headline,
            Film = row.Film,
            Year = row.Year,
            FilmQualifier = row.FilmQualifier,
            OtherTitles = row.Film is null ? [] : [.. row.OtherTitles.Prepend(row.OriginalTitle).Prepend(row.Alias).OfType<string>().Distinct(StringComparer.Ordinal)],
            CriticId = row.CriticId,
            Critic = row.Critic,
            Summary = row.Summary,
            SummaryIsWritten = row.SummaryIsWritten,
            Credits = row.Credits,
            Genres = row.Genres.ConvertAll(genre => (genre.GenreId, genre.Name)),
            Tags = row.Tags,
            Entries = row.Entries,
            PlainText = row.PlainText,
        });
    }
}
