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
        var standings = (await versions.Where(revision => firsts.Contains(revision.Id)).Select(revision => new { revision.SourceHash, revision.Source }).ToListAsync(cancellationToken))
            .ToDictionary(revision => revision.SourceHash, revision => StandingOf(revision.Source), StringComparer.Ordinal);
        texts.Reverse();
        return texts.Select(text => (text.UntilUtc, Standing: standings.GetValueOrDefault(text.SourceHash)))
            .Where(text => text.Standing is not null)
            .Select(text => new FormerStanding(text.Standing!, text.UntilUtc)) // asked above
            .ToList();
    }

    // Null for a text that was no ranking.
    private Standing? StandingOf(byte[] source) =>
        ArticleFileReader.Read("ranking.md", source, new ArticleFileContext(ArticleKind.Ranking, clock.Zone)).File is { Kind: ArticleKind.Ranking } file
            ? Standing.Of(file.Entries.Select(entry => (new FilmName(entry.Title, entry.Year, entry.Qualifier).Key, entry.Number, entry.Title, entry.Year)))
            : null;
}
