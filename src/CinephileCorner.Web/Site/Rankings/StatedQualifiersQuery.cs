using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>What a ranking itself says to tell two of its films apart that have one title and year. Its text is read again for it, and only where there are such two.</summary>
public sealed class StatedQualifiersQuery(CinephileDbContext db, SiteClock clock)
{
    /// <summary>Of each entry whether another film of the ranking has its title and year, and the qualifier it is written with there; null where it has none, or needs none.</summary>
    /// <param name="entries">All of the ranking, in the order of its text.</param>
    public async Task<IReadOnlyList<(bool IsAlike, string? Qualifier)>> OfAsync(int articleId, IReadOnlyList<(string FilmKey, string Title, int? Year)> entries, CancellationToken cancellationToken)
    {
        var names = entries.Select(entry => new FilmName(entry.Title, entry.Year).Key).ToList();
        var alike = entries.Zip(names).DistinctBy(pair => pair.First.FilmKey, StringComparer.Ordinal).GroupBy(pair => pair.Second, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var stated = alike.Count == 0 ? [] : await StatedAsync(articleId, cancellationToken);
        return names.Select((name, index) => alike.Contains(name) ? (true, stated.Count == names.Count ? stated[index].Qualifier : null) : (false, (string?)null)).ToList();
    }

    private async Task<IReadOnlyList<StatedEntry>> StatedAsync(int articleId, CancellationToken cancellationToken)
    {
        var source = await db.Articles.AsNoTracking().Where(article => article.Id == articleId).Select(article => article.Text.Source).SingleAsync(cancellationToken);
        return ArticleFileReader.Read("ranking.md", source, new ArticleFileContext(ArticleKind.Ranking, clock.Zone)).File?.Entries ?? [];
    }
}
