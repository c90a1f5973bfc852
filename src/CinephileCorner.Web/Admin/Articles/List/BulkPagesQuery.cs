using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>Reads what there is to see before something is done to several articles, and after.</summary>
public sealed class BulkPagesQuery(CinephileDbContext db, CurrentEditor me, SiteClock clock, AdminTimes times, AdminLinks links)
{
    /// <summary>The chosen articles by number; one that the editor cannot see is not among them.</summary>
    public async Task<Dictionary<int, BulkFacts>> FactsAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).Select(article => new BulkFacts(
            article.Id, article.Headline, article.State, article.PublishedUtc, article.WithdrawnUtc != null, article.CriticId, article.Pending == null ? null : article.Pending.SavedUtc)).ToListAsync(cancellationToken);
        var now = clock.UtcNow;
        return rows.Where(row => me.MayEdit(row.CriticId) || (row.State == ArticleState.Published && row.PublishedUtc <= now)).ToDictionary(row => row.Id);
    }

    /// <summary>The question before it is done.</summary>
    public async Task<BulkAskPage> AskAsync(BulkForm form, string? fault, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var facts = await FactsAsync(form.Chosen, cancellationToken);
        var act = form.Act ?? "";
        var rows = form.Chosen.Where(facts.ContainsKey).Select(id => new BulkRow(id, facts[id].Headline, Foresee(act, facts[id]), me.MayEdit(facts[id].CriticId))).ToList();
        var count = BulkActs.Count(form.Chosen.Count);
        return new BulkAskPage
        {
            Title = act == BulkActs.Tag ? $"Tag {count}" : $"Publish {count}?",
            Faults = fault is null ? FormFaults.None : new FormFaults().Add("tag", fault),
            Act = act,
            Rows = rows,
            Ids = form.Chosen,
            Tag = form.Tag ?? "",
            Tags = act == BulkActs.Tag ? await db.Tags.AsNoTracking().OrderBy(tag => tag.Slug).Select(tag => tag.Name).Take(500).ToListAsync(cancellationToken) : [],
            Back = BulkForm.ListOf(form.Back, links.Articles),
        };
    }

    /// <summary>What was done, and what was not; null when there is no such change of this editor's.</summary>
    public async Task<BulkDonePage?> FindAsync(int id, string? back, CancellationToken cancellationToken)
    {
        var mine = me.Id;
        if (await db.BulkChanges.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.EditorId == mine, cancellationToken) is not { } change)
            return null;
        var facts = await FactsAsync([.. change.Items.Select(item => item.ArticleId), .. change.Left.Select(rest => rest.ArticleId)], cancellationToken);
        return new BulkDonePage
        {
            Title = change.Items.Count == 0 ? "Nothing was done" : BulkActs.Sentence(change.Act, change.Items.Count, change.Tag),
            At = times.Ago(change.AtUtc),
            AtFull = times.Full(change.AtUtc),
            Done = [.. change.Items.Where(item => facts.ContainsKey(item.ArticleId)).Select(item => RowOf(facts[item.ArticleId], ""))],
            Left = [.. change.Left.Select(rest => facts.TryGetValue(rest.ArticleId, out var known) ? RowOf(known, rest.Why) : new BulkRow(rest.ArticleId, $"Number {rest.ArticleId}", rest.Why, false))],
            IsUndone = change.UndoneUtc is not null,
            Undo = change.Items.Count > 0 && change.UndoneUtc is null ? links.BulkUndo(id, back) : null,
            Back = BulkForm.ListOf(back, links.Articles),
        };
    }

    private BulkRow RowOf(BulkFacts facts, string what) => new(facts.Id, facts.Headline, what, me.MayEdit(facts.CriticId));

    private string Foresee(string act, BulkFacts article)
    {
        var now = clock.UtcNow;
        if (BulkActs.Obstacle(act, article, me, now) is { } obstacle)
            return "Stays as it is. " + obstacle;
        if (act == BulkActs.Tag)
        {
            return article.State == ArticleState.Draft ? "A draft: the tag is part of it at once."
                : article.PendingUtc is not null ? "The tag waits with the changes that are not published yet."
                : me.MayPublishFor(article.CriticId) ? "Readers see the tag at once." : "The tag waits until an editor publishes it.";
        }
        return article.State switch
        {
            ArticleState.Published when article.PublishedUtc > now => $"Readers get it now, not on {clock.ShortDate(article.PublishedUtc)}.",
            ArticleState.Published => $"Readers get the changes of {times.Ago(article.PendingUtc!.Value)}.", // without any it is an obstacle
            ArticleState.Withdrawn => "Readers get it back.",
            _ => "Readers get it now.",
        };
    }
}
