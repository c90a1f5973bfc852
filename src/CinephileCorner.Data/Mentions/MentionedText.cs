using CinephileCorner.Content.Markdown;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Mentions;

/// <summary>An article as the finder of names reads it.</summary>
/// <param name="MadeByVersion">Of its prose, <see cref="ArticleText.MadeByVersion"/>.</param>
/// <param name="Pieces">Its prose; of a ranking the words before the first entry, then those of each.</param>
public sealed record MentionedText(int ArticleId, string SourceHash, int MadeByVersion, IReadOnlyList<SafeHtml> Pieces, MentionSubject Subject)
{
    public static async Task<IReadOnlyList<MentionedText>> ReadAsync(CinephileDbContext db, IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var articles = db.Articles.AsNoTracking().Where(article => articleIds.Contains(article.Id));
        var rows = await articles.OrderBy(article => article.Id)
            .Select(article => new { article.Id, article.Kind, article.SourceHash, article.FilmId, Title = article.Film == null ? null : article.Film.Title, article.Text.BodyHtml, article.Text.MadeByVersion }).ToListAsync(cancellationToken);
        var people = (await articles.SelectMany(article => article.Credits).Select(credit => new { credit.ArticleId, credit.PersonId }).ToListAsync(cancellationToken))
            .ToLookup(credit => credit.ArticleId, credit => credit.PersonId);
        var entries = rows.Exists(row => row.Kind == ArticleKind.Ranking)
            ? (await articles.SelectMany(article => article.Entries).OrderBy(entry => entry.Position).Select(entry => new { entry.ArticleId, entry.FilmKey, entry.BodyHtml }).ToListAsync(cancellationToken)).ToLookup(entry => entry.ArticleId)
            : null;
        return rows.ConvertAll(row => new MentionedText(
            row.Id,
            row.SourceHash,
            row.MadeByVersion,
            [SafeHtml.Trusted(row.BodyHtml), .. entries?[row.Id].Select(entry => SafeHtml.Trusted(entry.BodyHtml)) ?? []],
            new MentionSubject(row.FilmId, row.Title, people[row.Id].ToHashSet(), entries?[row.Id].Select(entry => entry.FilmKey).ToHashSet(StringComparer.Ordinal) ?? [])));
    }

    /// <summary>What an article is about, without its words.</summary>
    public static async Task<MentionSubject> SubjectAsync(CinephileDbContext db, int articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == articleId).Select(one => new
        {
            one.FilmId,
            Title = one.Film == null ? null : one.Film.Title,
            People = one.Credits.Select(credit => credit.PersonId).ToList(),
            Listed = one.Entries.Select(entry => entry.FilmKey).ToList(),
        }).AsSplitQuery().SingleAsync(cancellationToken);
        return new MentionSubject(article.FilmId, article.Title, article.People.ToHashSet(), article.Listed.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The film that an article is about and those whom it credits, published or not.</summary>
    public static async Task<KnownNames> OwnNamesAsync(CinephileDbContext db, int articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var article = db.Articles.AsNoTracking().Where(one => one.Id == articleId);
        var films = await article.Where(one => one.Film != null).Select(one => new { one.Film!.Id, one.Film.Title, one.Film.Year, one.Film.Qualifier }).ToListAsync(cancellationToken);
        var people = await article.SelectMany(one => one.Credits).Select(credit => new { credit.Person.Id, credit.Person.Name, credit.Person.Qualifier }).Distinct().ToListAsync(cancellationToken);
        return new KnownNames(
            films.Select(film => new KnownFilm(film.Id, film.Title, film.Year, film.Qualifier, new HashSet<int>())),
            people.Select(person => new KnownPerson(person.Id, person.Name, person.Qualifier)));
    }
}
