using System.Collections.Concurrent;
using CinephileCorner.Content.Mentions;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Mentions;

/// <summary>
/// Keeps the rows that say which article names what in step with words and names. It looks for articles whose rows were made
/// of other words or other names, so it makes no difference who changed them, or whether this program ran then.
/// </summary>
public sealed class MentionRegister(IServiceScopeFactory scopes, Kept<PublishedNames> names, TimeProvider time)
{
    // An editor who saves meanwhile waits for one batch at most.
    private const int ArticlesAtOnce = 50;

    private readonly ConcurrentDictionary<int, (string SourceHash, int MadeByVersion, WordSigns Words)> _read = [];
    private PublishedNames? _last;

    /// <summary>Reads every article that is out of date, published or not; returns how many.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        var known = await names.GetAsync(cancellationToken);
        // After a merge articles are about others than before, without a word changed: all are read.
        if (_last is { } before && before.Stamp != known.Stamp && before.Merges == known.Merges)
            await PassOverAsync(before, known, cancellationToken);
        _last = known;
        var count = 0;
        var isSeen = false;
        try
        {
            for (var last = 0; ;)
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
                var stale = await StaleAsync(db, known.Stamp, last, cancellationToken);
                if (stale.Count == 0)
                {
                    if (count > 0)
                        await db.CountRowsAsync(cancellationToken);
                    return count;
                }
                isSeen |= await ReadAsync(db, scope.ServiceProvider.GetRequiredService<Audit>(), stale, known, cancellationToken);
                (last, count) = (stale[^1], count + stale.Count);
            }
        }
        finally
        {
            if (isSeen)
                await AnnounceAsync();
        }
    }

    private static Task<List<int>> StaleAsync(CinephileDbContext db, string stamp, int after, CancellationToken cancellationToken) => db.Articles
        .Where(article => article.Id > after && !db.MentionReadings.Any(reading => reading.ArticleId == article.Id && reading.SourceHash == article.SourceHash && reading.NamesStamp == stamp))
        .OrderBy(article => article.Id).Select(article => article.Id).Take(ArticlesAtOnce).ToListAsync(cancellationToken);

    // What was read for the last names, and holds none that is another by now, would be found to name the same again.
    private async Task PassOverAsync(PublishedNames before, PublishedNames known, CancellationToken cancellationToken)
    {
        var changes = NameChanges.Between(before.Index, known.Index);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var readings = await db.MentionReadings.AsNoTracking().Where(reading => reading.NamesStamp == before.Stamp)
            .Join(db.ArticleTexts, reading => reading.ArticleId, text => text.ArticleId, (reading, text) => new { reading.ArticleId, reading.SourceHash, text.MadeByVersion }).ToListAsync(cancellationToken);
        var same = readings.Where(reading => _read.TryGetValue(reading.ArticleId, out var read) && (read.SourceHash, read.MadeByVersion) == (reading.SourceHash, reading.MadeByVersion) && !changes.MayConcern(read.Words))
            .Select(reading => reading.ArticleId).ToList();
        await db.MentionReadings.Where(reading => EF.Parameter(same).Contains(reading.ArticleId)).ExecuteUpdateAsync(set => set.SetProperty(reading => reading.NamesStamp, known.Stamp), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // Reading and finding stand outside the transaction. An article that is saved meanwhile keeps the hash of the words that
    // were read, and is out of date again.
    private async Task<bool> ReadAsync(CinephileDbContext db, Audit audit, List<int> articleIds, PublishedNames names, CancellationToken cancellationToken)
    {
        var texts = await MentionedText.ReadAsync(db, articleIds, cancellationToken);
        var signs = texts.ToDictionary(text => text.ArticleId, _ => new WordSigns());
        var found = texts.ToDictionary(text => text.ArticleId, text => RowsOf(text, names.Index, signs[text.ArticleId]));

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var readings = await db.MentionReadings.Where(reading => articleIds.Contains(reading.ArticleId)).ToDictionaryAsync(reading => reading.ArticleId, cancellationToken);
        var rows = (await db.Mentions.Where(mention => articleIds.Contains(mention.ArticleId)).ToListAsync(cancellationToken)).ToLookup(mention => mention.ArticleId);
        // What a draft names is on no page, and its publishing is a change of its own.
        var published = (await db.Articles.PublishedAt(time.GetUtcNow().UtcDateTime).Where(article => articleIds.Contains(article.Id)).Select(article => article.Id).ToListAsync(cancellationToken)).ToHashSet();
        var isSeen = false;
        foreach (var text in texts)
        {
            // Sentences are not shown while the article has other words than were read: from now on they are again.
            isSeen |= published.Contains(text.ArticleId) && readings.GetValueOrDefault(text.ArticleId)?.SourceHash is { } read && read != text.SourceHash && rows[text.ArticleId].Any();
            if (readings.TryGetValue(text.ArticleId, out var reading))
                (reading.SourceHash, reading.NamesStamp) = (text.SourceHash, names.Stamp);
            else
                db.MentionReadings.Add(new MentionReading { ArticleId = text.ArticleId, SourceHash = text.SourceHash, NamesStamp = names.Stamp });
            if (rows[text.ArticleId].Select(Facts).ToHashSet().SetEquals(found[text.ArticleId].Select(Facts)))
                continue;
            isSeen |= published.Contains(text.ArticleId);
            db.Mentions.RemoveRange(rows[text.ArticleId]);
            db.Mentions.AddRange(found[text.ArticleId]);
        }
        // Other processes, and whatever is kept in memory of what articles name, learn of it by this.
        if (isSeen)
            audit.Note("read for names", ChangeNoticeInterceptor.NoSubject, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var text in texts)
            _read[text.ArticleId] = (text.SourceHash, text.MadeByVersion, signs[text.ArticleId]);
        return isSeen;
    }

    private static List<Mention> RowsOf(MentionedText text, KnownNames names, WordSigns signs) => MentionFinder.Find(text.Pieces, names, text.Subject, signs)
        .Where(mention => !mention.IsHidden)
        .DistinctBy(mention => (mention.FilmId, mention.PersonId))
        .Select(mention => new Mention
        {
            ArticleId = text.ArticleId,
            FilmId = mention.FilmId,
            PersonId = mention.PersonId,
            Words = mention.Words,
            Sentence = mention.Sentence,
            Offset = mention.Offset,
        }).ToList();

    private static (int?, int?, string, string, int) Facts(Mention mention) => (mention.FilmId, mention.PersonId, mention.Words, mention.Sentence, mention.Offset);

    // Pages of films and people show sentences of other articles: whoever keeps them has to make them anew.
    private async Task AnnounceAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var listener in scope.ServiceProvider.GetServices<IChangeListener>())
            await listener.OnChangedAsync(new ChangeNotice(new HashSet<int>(), ListsChanged: true), CancellationToken.None);
    }
}
