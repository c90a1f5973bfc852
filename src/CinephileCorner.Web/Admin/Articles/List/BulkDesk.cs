using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>
/// Does one thing to several articles, each by itself: those it cannot be done to are left and named with the reason. What was done
/// is taken back in the same way, but for what somebody has gone on with.
/// </summary>
public sealed class BulkDesk(CinephileDbContext db, ArticlePublisher publisher, ArticleTagger tagger, ArticleStandings standings, BulkPagesQuery articles, CurrentEditor me, SiteClock clock)
{
    private const int MostNamed = 5;
    private const int LongestName = 60;

    /// <summary>What happened.</summary>
    public async Task<BulkResult> DoAsync(BulkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Act is not { } act || !BulkActs.Has(act))
            return new BulkResult("Choose what to do with them.", null, IsWhole: true);
        if (form.Chosen.Count == 0)
            return new BulkResult("Choose at least one article.", null, IsWhole: true);
        var known = await articles.FactsAsync(form.Chosen, cancellationToken);
        List<BulkItem> done = [];
        List<BulkRest> left = [];
        var waiting = 0;
        foreach (var id in form.Chosen)
        {
            var facts = known.GetValueOrDefault(id);
            var why = facts is null ? "It is not there, or not yours." : BulkActs.Obstacle(act, facts, me, clock.UtcNow);
            if (why is null)
            {
                db.ChangeTracker.Clear();
                // Whoever leaves the page meanwhile shall not leave some of them done and no way back.
                (why, var item, var waits) = await DoAsync(act, facts!, form.PlainTag, CancellationToken.None); // it was found
                waiting += waits ? 1 : 0;
                if (item is not null)
                    done.Add(item);
            }
            if (why is not null)
                left.Add(new BulkRest(id, facts?.Headline ?? "", why));
        }
        db.ChangeTracker.Clear();
        var change = new BulkChange { AtUtc = clock.UtcNow, EditorId = me.Id, Act = act, Tag = act == BulkActs.Tag ? form.PlainTag : null, Items = done, Left = left };
        db.BulkChanges.Add(change);
        await db.SaveChangesAsync(CancellationToken.None);
        return new BulkResult(Words(change, waiting), change.Id, left.Count == 0);
    }

    /// <summary>Does one thing to one article, and notes what takes it back.</summary>
    /// <returns>How it ended, and the number to take it back by; null where nothing was done.</returns>
    public async Task<(PublishResult Result, int? Change)> DoOneAsync(string act, int id, CancellationToken cancellationToken)
    {
        var was = await standings.LookAsync(id, cancellationToken);
        var result = await ActAsync(act, id, cancellationToken);
        if (result.Outcome != PublishOutcome.Done || was is null)
            return (result, null);
        db.ChangeTracker.Clear();
        var change = new BulkChange { AtUtc = clock.UtcNow, EditorId = me.Id, Act = act, Items = [new BulkItem(id, was.State, was, await standings.LookAsync(id, CancellationToken.None))], Left = [] };
        db.BulkChanges.Add(change);
        await db.SaveChangesAsync(CancellationToken.None);
        return (result, change.Id);
    }

    /// <summary>What happened in words; null when there is no such change of this editor's, or it was taken back already.</summary>
    public async Task<string?> UndoAsync(int id, CancellationToken cancellationToken)
    {
        var mine = me.Id;
        if (await db.BulkChanges.SingleOrDefaultAsync(one => one.Id == id && one.EditorId == mine && one.UndoneUtc == null, cancellationToken) is not { Items.Count: > 0 } change)
            return null;
        change.UndoneUtc = clock.UtcNow;
        await db.SaveChangesAsync(cancellationToken);
        List<int> left = [];
        foreach (var item in change.Items)
        {
            db.ChangeTracker.Clear();
            if (!await TakeBackAsync(change.Act, item, CancellationToken.None))
                left.Add(item.ArticleId);
        }
        if (left.Count == 0)
            return "It is as it was.";
        var known = await articles.FactsAsync(left, cancellationToken);
        var names = left.Take(MostNamed).Select(one => known.TryGetValue(one, out var facts) ? $"“{Cut(facts.Headline)}”" : $"number {one}").ToList();
        var rest = left.Count > MostNamed ? $" and {left.Count - MostNamed} more" : "";
        return $"{change.Items.Count - left.Count} of {change.Items.Count} are as they were. {string.Join(", ", names)}{rest} {(left.Count == 1 ? "has been changed since and stays as it is" : "have been changed since and stay as they are")}.";
    }

    private async Task<(string? Why, BulkItem? Item, bool Waits)> DoAsync(string act, BulkFacts facts, string tag, CancellationToken cancellationToken)
    {
        var was = BulkActs.IsPutBack(act) ? await standings.LookAsync(facts.Id, cancellationToken) : null;
        var (why, waits) = (default(string), false);
        try
        {
            (why, waits) = act == BulkActs.Tag ? await TagAsync(facts.Id, tag, cancellationToken) : (WhyOf(await ActAsync(act, facts.Id, cancellationToken)), false);
        }
        catch (DbUpdateException fault) when (LostRaces.IsOne(fault))
        {
            why = "Somebody saved it at the same moment.";
        }
        if (why is not null)
            return (why, null, false);
        db.ChangeTracker.Clear();
        return (null, new BulkItem(facts.Id, facts.State, was, was is null ? null : await standings.LookAsync(facts.Id, cancellationToken)), waits);
    }

    private async Task<(string? Why, bool Waits)> TagAsync(int id, string tag, CancellationToken cancellationToken)
    {
        var result = await tagger.AddAsync(id, tag, cancellationToken);
        return result.Outcome == PublishOutcome.Done ? (null, result.Waits)
            : (result.Why.Length > 0 ? result.Why : BulkActs.Why(new PublishResult(result.Outcome)), false);
    }

    private static string? WhyOf(PublishResult result) => result.Outcome == PublishOutcome.Done ? null : BulkActs.Why(result);

    private async Task<bool> TakeBackAsync(string act, BulkItem item, CancellationToken cancellationToken)
    {
        if (item is { Was: { } was, Became: { } became })
            return (await standings.PutBackAsync(item.ArticleId, was, became, cancellationToken)).Outcome == PublishOutcome.Done;
        var result = await ActAsync(BulkActs.Reverse(act), item.ArticleId, cancellationToken);
        // Out of the trash everything is withdrawn that readers knew: what they had before they get back.
        if (result.Outcome == PublishOutcome.Done && act == BulkActs.Trash && item.Before == ArticleState.Published)
            result = await ActAsync("reinstate", item.ArticleId, cancellationToken);
        return result.Outcome == PublishOutcome.Done;
    }

    private Task<PublishResult> ActAsync(string act, int id, CancellationToken cancellationToken) => act switch
    {
        BulkActs.Publish => publisher.PublishAsync(id, hash: null, atUtc: null, cancellationToken),
        BulkActs.Withdraw => publisher.WithdrawAsync(id, cancellationToken),
        "reinstate" => publisher.ReinstateAsync(id, cancellationToken),
        BulkActs.Trash => publisher.TrashAsync(id, cancellationToken),
        _ => publisher.TakeFromTrashAsync(id, cancellationToken),
    };

    private static string Words(BulkChange change, int waiting)
    {
        var done = change.Items.Count == 0 ? "Nothing was done." : BulkActs.Sentence(change.Act, change.Items.Count, change.Tag);
        var waits = waiting == 0 ? "" : waiting == change.Items.Count ? " It waits with changes that are not published." : $" In {waiting} of them it waits with changes that are not published.";
        return done + waits + (change.Left.Count == 0 ? "" : $" {BulkActs.Count(change.Left.Count)} {(change.Left.Count == 1 ? "stays as it is" : "stay as they are")}.");
    }

    private static string Cut(string headline) => headline.Length <= LongestName ? headline : headline[..LongestName] + "…";
}
