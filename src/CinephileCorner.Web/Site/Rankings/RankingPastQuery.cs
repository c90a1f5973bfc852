using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Reads how a ranking stood before, from the texts that readers have had and from no others.</summary>
public sealed class RankingPastQuery(CinephileDbContext db, SiteClock clock)
{
    // A ranking whose entries change every week has a year of them.
    private const int MostOrders = 50;

    // Most changes of a text leave its entries as they are; they are passed over, and this many texts are looked at.
    private const int MostTexts = 200;

    private const int Step = 50;

    /// <summary>As far back as the last fifty orders, or the last two hundred texts.</summary>
    /// <param name="now">As the ranking stands.</param>
    public async Task<RankingPast> OfAsync(int articleId, EntryOrder now, CancellationToken cancellationToken)
    {
        // Of texts that readers lost at one moment they had the first: the others took its place while the article was taken down.
        var had = db.FormerTexts.AsNoTracking().Where(text => text.ArticleId == articleId
            && !db.FormerTexts.Any(other => other.ArticleId == articleId && other.UntilUtc == text.UntilUtc && other.Id < text.Id));
        var known = new Dictionary<string, IReadOnlyList<StatedEntry>?>(StringComparer.Ordinal);
        var orders = new List<FormerOrder>();
        var later = now;
        var passed = 0;
        while (true)
        {
            var texts = await had.OrderByDescending(text => text.UntilUtc).Skip(passed).Take(Step).Select(text => new { text.SourceHash, text.UntilUtc }).ToListAsync(cancellationToken);
            await ReadAsync(articleId, texts.ConvertAll(text => text.SourceHash), known, cancellationToken);
            var merged = await MergedAsync([.. texts.Select(text => known.GetValueOrDefault(text.SourceHash)).OfType<IReadOnlyList<StatedEntry>>().SelectMany(entries => entries).Select(KeyOf).Distinct(StringComparer.Ordinal)], cancellationToken);
            foreach (var text in texts)
            {
                if (orders.Count == MostOrders || passed == MostTexts)
                    return Past(text.UntilUtc);
                passed++;
                if (known.GetValueOrDefault(text.SourceHash) is not { } entries)
                    continue;
                var order = EntryOrder.Of(entries.Select(entry => (merged.GetValueOrDefault(KeyOf(entry), KeyOf(entry)), KeyOf(entry), entry.Number, entry.Title, entry.Year)));
                if (order.IsLike(later))
                    continue;
                orders.Add(new FormerOrder(order, text.UntilUtc));
                later = order;
            }
            if (texts.Count < Step)
                return Past(null);
        }

        RankingPast Past(DateTime? knownFromUtc)
        {
            orders.Reverse();
            return new RankingPast(now, orders, knownFromUtc);
        }
    }

    // Null for a text that was no ranking.
    private async Task ReadAsync(int articleId, List<string> hashes, Dictionary<string, IReadOnlyList<StatedEntry>?> known, CancellationToken cancellationToken)
    {
        var wanted = hashes.Where(hash => !known.ContainsKey(hash)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
            return;
        var versions = db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == articleId && wanted.Contains(revision.SourceHash));
        var firsts = await versions.GroupBy(revision => revision.SourceHash).Select(same => same.Min(revision => revision.Id)).ToListAsync(cancellationToken);
        foreach (var version in await versions.Where(revision => firsts.Contains(revision.Id)).Select(revision => new { revision.SourceHash, revision.Source }).ToListAsync(cancellationToken))
            known[version.SourceHash] = ArticleFileReader.Read("ranking.md", version.Source, new ArticleFileContext(ArticleKind.Ranking, clock.Zone)).File is { Kind: ArticleKind.Ranking } file ? file.Entries : null;
    }

    private static string KeyOf(StatedEntry entry) => new FilmName(entry.Title, entry.Year, entry.Qualifier).Key;

    // A merge is no movement: the entries of today count for the film their name was merged into, and so do those of then.
    private Task<Dictionary<string, string>> MergedAsync(List<string> keys, CancellationToken cancellationToken) => db.Films.AsNoTracking()
        .Where(film => EF.Parameter(keys).Contains(film.Key) && film.CountsAsId != null)
        .Join(db.Films, film => film.CountsAsId, into => into.Id, (film, into) => new { film.Key, Into = into.Key })
        .ToDictionaryAsync(pair => pair.Key, pair => pair.Into, StringComparer.Ordinal, cancellationToken);
}
