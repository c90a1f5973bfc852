using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Data.Scopes;

/// <summary>Films and people as readers may know them: through published articles alone.</summary>
public static class PublishedScopes
{
    /// <summary>Films that something published is about.</summary>
    public static IQueryable<Film> FilmsAt(this CinephileDbContext db, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(db);
        var published = db.Articles.PublishedAt(nowUtc);
        return db.Films.Where(film => published.Any(article => article.FilmId == film.Id));
    }

    /// <summary>People whom a published review credits.</summary>
    public static IQueryable<Person> PeopleAt(this CinephileDbContext db, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reviews = db.Articles.PublishedAt(nowUtc).OfKind(ArticleKind.Review);
        return db.People.Where(person => db.Credits.Any(credit => credit.PersonId == person.Id && reviews.Any(review => review.Id == credit.ArticleId)));
    }
}
