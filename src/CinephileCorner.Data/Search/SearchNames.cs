using CinephileCorner.Content.Searching;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Search;

/// <summary>The films, people, genres and critics of what is published, to be found by name.</summary>
public sealed class SearchNames : IOverview
{
    public required int ArticleCount { get; init; }

    public required NameIndex Films { get; init; }

    /// <summary>In the order of <see cref="Films"/>.</summary>
    public required IReadOnlyList<NamedRow> FilmRows { get; init; }

    public required NameIndex People { get; init; }

    /// <summary>In the order of <see cref="People"/>.</summary>
    public required IReadOnlyList<NamedRow> PersonRows { get; init; }

    public required NameIndex Genres { get; init; }

    public required IReadOnlyList<NamedRow> GenreRows { get; init; }

    public required NameIndex Critics { get; init; }

    public required IReadOnlyList<NamedRow> CriticRows { get; init; }

    /// <summary>Reads what is published at the moment.</summary>
    public static async Task<SearchNames> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<CinephileDbContext>();
        var published = db.Articles.AsNoTracking().PublishedAt(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var reviews = published.OfKind(ArticleKind.Review);
        var films = await published.Where(article => article.Film != null).GroupBy(article => new { article.Film!.Id, article.Film.Title, article.Film.Year })
            .OrderBy(film => film.Key.Id).Select(film => new NamedRow(film.Key.Id, film.Key.Title, film.Key.Year, film.Count())).ToListAsync(cancellationToken);
        var people = await reviews.SelectMany(article => article.Credits).GroupBy(credit => new { credit.PersonId, credit.Person.Name })
            .OrderBy(person => person.Key.PersonId).Select(person => new NamedRow(person.Key.PersonId, person.Key.Name, null, person.Count())).ToListAsync(cancellationToken);
        var genres = await reviews.SelectMany(article => article.Genres).GroupBy(genre => new { genre.GenreId, genre.Genre.Name })
            .OrderBy(genre => genre.Key.GenreId).Select(genre => new NamedRow(genre.Key.GenreId, genre.Key.Name, null, genre.Count())).ToListAsync(cancellationToken);
        var critics = await published.GroupBy(article => new { article.CriticId, article.Critic.Name })
            .OrderBy(critic => critic.Key.CriticId).Select(critic => new NamedRow(critic.Key.CriticId, critic.Key.Name, null, critic.Count())).ToListAsync(cancellationToken);
        return new SearchNames
        {
            ArticleCount = await published.CountAsync(cancellationToken),
            Films = IndexOf(films),
            FilmRows = films,
            People = IndexOf(people),
            PersonRows = people,
            Genres = IndexOf(genres),
            GenreRows = genres,
            Critics = IndexOf(critics),
            CriticRows = critics,
        };
    }

    private static NameIndex IndexOf(IReadOnlyList<NamedRow> rows) =>
        new([.. rows.Select(row => new IndexedName(row.Name, row.Year is { } year ? [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.Name} {year}")] : [], row.Articles))]);
}
