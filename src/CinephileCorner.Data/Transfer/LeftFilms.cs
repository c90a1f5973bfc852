using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Lets no address of a film die because its title or year was mended: where the last review of a film names it otherwise from now
/// on, the film's old page leads to that review's film.
/// </summary>
internal sealed class LeftFilms(CinephileDbContext db, DateTime now)
{
    private readonly List<(Article Article, int FilmId)> _before = [];

    /// <summary>Notes what an article is about before it is restated; drafts and what has no film are passed over.</summary>
    public void Look(Article article)
    {
        if (article.IsReadAt(now) && article.FilmId is { } film)
            _before.Add((article, film));
    }

    /// <summary>Gives the addresses that were left to the articles that left them. An article that is no longer read leads nowhere.</summary>
    public async Task RememberAsync(CancellationToken cancellationToken)
    {
        // A film that is new to the store has no number yet.
        var left = _before.Where(one => one.Article.IsReadAt(now) && one.Article.Film is { } film && film.Id != one.FilmId).ToList();
        if (left.Count == 0)
            return;
        var films = left.Select(one => one.FilmId).Distinct().ToList();
        var leaving = left.Select(one => one.Article.Id).ToList();
        var folder = NameAddress.Folder(NameKind.Film);
        var pages = await db.Films.AsNoTracking().Where(film => EF.Parameter(films).Contains(film.Id))
            .Where(film => !db.Articles.Any(other => other.FilmId == film.Id && other.State == ArticleState.Published && !EF.Parameter(leaving).Contains(other.Id)))
            .Select(film => new { film.Id, Path = folder + film.Slug })
            .Where(page => !db.FormerAddresses.Any(address => address.Path == page.Path))
            .ToDictionaryAsync(page => page.Id, page => page.Path, cancellationToken);
        foreach (var (filmId, path) in pages)
            left.Find(one => one.FilmId == filmId).Article.LeadFrom(path);
    }
}
