using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Data.Names;

/// <summary>Named pieces of query over films and people alike.</summary>
public static class NameScopes
{
    public static IQueryable<KnownName> Names(this CinephileDbContext db, NameKind kind)
    {
        ArgumentNullException.ThrowIfNull(db);
        return kind == NameKind.Person
            ? db.People.Select(person => new KnownName { Id = person.Id, Name = person.Name, Year = null, Qualifier = person.Qualifier, Key = person.Key, SortKey = person.SortKey, Slug = person.Slug, CountsAsId = person.CountsAsId })
            : db.Films.Select(film => new KnownName { Id = film.Id, Name = film.Title, Year = film.Year, Qualifier = film.Qualifier, Key = film.Key, SortKey = film.SortKey, Slug = film.Slug, CountsAsId = film.CountsAsId });
    }

    /// <summary>Where they are named, by those they count as. An article may be there more than once for one of them.</summary>
    public static IQueryable<NameUse> NameUses(this CinephileDbContext db, NameKind kind)
    {
        ArgumentNullException.ThrowIfNull(db);
        return kind == NameKind.Person
            ? db.Credits.Select(credit => new NameUse { NameId = credit.PersonId, ArticleId = credit.ArticleId })
            : db.Articles.Where(article => article.FilmId != null).Select(article => new NameUse { NameId = article.FilmId!.Value, ArticleId = article.Id })
                .Concat(db.RankingEntries.Join(db.Films, entry => entry.FilmKey, film => film.Key, (entry, film) => new NameUse { NameId = film.Id, ArticleId = entry.ArticleId }));
    }
}
