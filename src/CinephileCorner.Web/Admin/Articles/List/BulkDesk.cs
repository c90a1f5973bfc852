using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>Does one thing to several articles, tells which could not be, and takes it back.</summary>
public sealed class BulkDesk(CinephileDbContext db, ArticlePublisher publisher, CurrentEditor me, TimeProvider time)
{
    private const int Most = 200;

    private static readonly Dictionary<string, (string Done, string Reverse)> Acts = new(StringComparer.Ordinal)
    {
        ["withdraw"] = ("withdrawn", "reinstate"),
        ["reinstate"] = ("given back to readers", "withdraw"),
        ["trash"] = ("in the trash", "restore"),
        ["restore"] = ("out of the trash", "trash"),
    };

    /// <summary>What happened in words, and the change that can be taken back; null when nothing was done.</summary>
    public async Task<(string Words, int? Undo)> DoAsync(string act, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (!Acts.TryGetValue(act, out var words))
            return ("Choose what to do with them.", null);
        var chosen = ids.Distinct().Take(Most).ToList();
        if (chosen.Count == 0)
            return ("Choose at least one article.", null);
        var before = await db.Articles.AsNoTracking().Where(article => chosen.Contains(article.Id)).ToDictionaryAsync(article => article.Id, article => article.State, cancellationToken);
        List<BulkItem> done = [];
        List<string> left = [];
        foreach (var id in chosen.Where(before.ContainsKey))
        {
            db.ChangeTracker.Clear();
            var result = await ActAsync(act, id, cancellationToken);
            if (result.Outcome == PublishOutcome.Done)
                done.Add(new BulkItem(id, before[id]));
            else
                left.Add(result.Headline.Length > 0 ? $"“{result.Headline}”" : $"number {id}");
        }
        if (done.Count == 0)
            return ($"Nothing was done: {string.Join(", ", left.DefaultIfEmpty("those articles"))} could not be.", null);
        db.ChangeTracker.Clear();
        var change = new BulkChange { AtUtc = time.GetUtcNow().UtcDateTime, EditorId = me.Id, Act = act, Items = done };
        db.BulkChanges.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        var rest = left.Count == 0 ? "" : $" {string.Join(", ", left)} could not be.";
        return ($"{done.Count} {(done.Count == 1 ? "article is" : "articles are")} {words.Done}.{rest}", change.Id);
    }

    /// <summary>What happened in words; null when there is no such change of this editor's, or it was taken back already.</summary>
    public async Task<string?> UndoAsync(int id, CancellationToken cancellationToken)
    {
        var mine = me.Id;
        if (await db.BulkChanges.SingleOrDefaultAsync(one => one.Id == id && one.EditorId == mine && one.UndoneUtc == null, cancellationToken) is not { } change)
            return null;
        change.UndoneUtc = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
        var back = 0;
        foreach (var item in change.Items)
        {
            db.ChangeTracker.Clear();
            var result = await ActAsync(Acts[change.Act].Reverse, item.ArticleId, cancellationToken);
            // Out of the trash everything is withdrawn that readers knew: what they had before they get back.
            if (result.Outcome == PublishOutcome.Done && change.Act == "trash" && item.Before == ArticleState.Published)
                result = await ActAsync("reinstate", item.ArticleId, cancellationToken);
            back += result.Outcome == PublishOutcome.Done ? 1 : 0;
        }
        return back == change.Items.Count ? "It is as it was." : $"{back} of {change.Items.Count} are as they were; the others have been changed since.";
    }

    private Task<PublishResult> ActAsync(string act, int id, CancellationToken cancellationToken) => act switch
    {
        "withdraw" => publisher.WithdrawAsync(id, cancellationToken),
        "reinstate" => publisher.ReinstateAsync(id, cancellationToken),
        "trash" => publisher.TrashAsync(id, cancellationToken),
        _ => publisher.TakeFromTrashAsync(id, cancellationToken),
    };
}
