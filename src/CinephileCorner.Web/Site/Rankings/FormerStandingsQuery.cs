using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Reads how a ranking stood before, from the texts that readers have had and from no others.</summary>
public sealed class FormerStandingsQuery(CinephileDbContext db, SiteClock clock)
{
    // A ranking that is mended every week has a year of them.
    private const int MostTexts = 50;

    /// <summary>Oldest first; those that readers had last when there are more than fifty.</summary>
    public async Task<IReadOnlyList<FormerStanding>> OfAsync(int articleId, CancellationToken cancellationToken)
    {
        var texts = await db.FormerTexts.AsNoTracking().Where(text => text.ArticleId == articleId).OrderByDescending(text => text.UntilUtc).ThenByDescending(text => text.Id)
            .Take(MostTexts).Select(text => new { text.SourceHash, text.UntilUtc }).ToListAsync(cancellationToken);
        if (texts.Count == 0)
            return [];
        var hashes = texts.Select(text => text.SourceHash).Distinct(StringComparer.Ordinal).ToList();
        var versions = db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == articleId && hashes.Contains(revision.SourceHash));
        var firsts = await versions.GroupBy(revision => revision.SourceHash).Select(same => same.Min(revision => revision.Id)).ToListAsync(cancellationToken);
        var files = (await versions.Where(revision => firsts.Contains(revision.Id)).Select(revision => new { revision.SourceHash, revision.Source }).ToListAsync(cancellationToken))
            .ToDictionary(revision => revision.SourceHash, revision => EntriesOf(revision.Source), StringComparer.Ordinal);
        var merged = await MergedAsync([.. files.Values.OfType<IReadOnlyList<StatedEntry>>().SelectMany(entries => entries).Select(KeyOf).Distinct(StringComparer.Ordinal)], cancellationToken);
        var standings = files.ToDictionary(
            file => file.Key,
            file => file.Value is null ? null : Standing.Of(file.Value.Select(entry => (merged.GetValueOrDefault(KeyOf(entry), KeyOf(entry)), entry.Number, entry.Title, entry.Year))),
            StringComparer.Ordinal);
        texts.Reverse();
        return texts.Select(text => (text.UntilUtc, Standing: standings.GetValueOrDefault(text.SourceHash)))
            .Where(text => text.Standing is not null)
            .Select(text => new FormerStanding(text.Standing!, text.UntilUtc)) // asked above
            .ToList();
    }

    // Null for a text that was no ranking.
    private IReadOnlyList<StatedEntry>? EntriesOf(byte[] source) =>
        ArticleFileReader.Read("ranking.md", source, new ArticleFileContext(ArticleKind.Ranking, clock.Zone)).File is { Kind: ArticleKind.Ranking } file ? file.Entries : null;

    private static string KeyOf(StatedEntry entry) => new FilmName(entry.Title, entry.Year, entry.Qualifier).Key;

    // A merge is no movement: the entries of today count for the film their name was merged into, and so do those of then.
    private Task<Dictionary<string, string>> MergedAsync(List<string> keys, CancellationToken cancellationToken) => db.Films.AsNoTracking()
        .Where(film => EF.Parameter(keys).Contains(film.Key) && film.CountsAsId != null)
        .Join(db.Films, film => film.CountsAsId, into => into.Id, (film, into) => new { film.Key, Into = into.Key })
        .ToDictionaryAsync(pair => pair.Key, pair => pair.Into, StringComparer.Ordinal, cancellationToken);
}
