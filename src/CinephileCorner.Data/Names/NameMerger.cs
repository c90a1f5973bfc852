using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Names;

/// <summary>
/// Makes two films, or two people, one, and two again. Every text stays as it is: each credit remembers the name it was written
/// under, and that name says whom it counts for. So taking a merge back gives everything its own name again, in whatever order
/// and whatever was written since.
/// </summary>
public sealed class NameMerger(CinephileDbContext db, Actor actor, Audit audit, TimeProvider time)
{
    /// <summary>What somebody saw who is about to merge: it changes when either is merged elsewhere, or the first is named otherwise.</summary>
    public async Task<string> StampAsync(NameKind kind, int fromId, int intoId, CancellationToken cancellationToken = default)
    {
        var names = await db.Names(kind).Where(one => one.Id == fromId || one.Id == intoId).OrderBy(one => one.Id).Select(one => one.CountsAsId).ToListAsync(cancellationToken);
        var uses = await db.NameUses(kind).Where(use => use.NameId == fromId).OrderBy(use => use.ArticleId).Select(use => use.ArticleId).ToListAsync(cancellationToken);
        var words = string.Join('|', names.Select(id => id?.ToString(CultureInfo.InvariantCulture) ?? "-").Concat(uses.Select(id => id.ToString(CultureInfo.InvariantCulture))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16];
    }

    /// <summary>Merges one into the other.</summary>
    /// <param name="stamp">As <see cref="StampAsync"/> gave it when the editor looked; null to merge whatever is there.</param>
    public async Task<MergeResult> MergeAsync(NameKind kind, int fromId, int intoId, string? stamp, CancellationToken cancellationToken = default)
    {
        if (fromId == intoId)
            return new MergeResult(MergeOutcome.Same);
        // Looked at and written in one transaction: of two editors at once the second sees what the first has done.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await FindAsync(kind, fromId, cancellationToken) is not { } from || await FindAsync(kind, intoId, cancellationToken) is not { } into)
            return new MergeResult(MergeOutcome.Missing);
        if (from.CountsAsId is not null || into.CountsAsId is not null || (stamp is not null && stamp != await StampAsync(kind, fromId, intoId, cancellationToken)))
            return new MergeResult(MergeOutcome.Outdated, from.Label, into.Label);

        var merge = new NameMerge
        {
            Kind = kind, FromId = fromId, IntoId = intoId, AtUtc = Now, EditorId = actor.EditorId, By = actor.Name, LeadsOn = await IsKnownToReadersAsync(kind, fromId, cancellationToken),
        };
        db.NameMerges.Add(merge);
        var follow = await CountingAsAsync(kind, fromId, cancellationToken);
        await PointAsync(kind, from, [from, .. follow], follow.Append(from).ToDictionary(one => one.Id, _ => into), cancellationToken);
        audit.Note("merged", $"{from.Label} into {into.Label}", isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new MergeResult(MergeOutcome.Done, from.Label, into.Label, merge.Id) { Kind = kind, FromId = fromId };
    }

    /// <summary>Takes a merge back: the name stands for itself again, with all that is written under it.</summary>
    public async Task<MergeResult> UndoAsync(int mergeId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.NameMerges.SingleOrDefaultAsync(one => one.Id == mergeId && one.UndoneUtc == null, cancellationToken) is not { } merge
            || await FindAsync(merge.Kind, merge.FromId, cancellationToken) is not { CountsAsId: { } rootId } from || await FindAsync(merge.Kind, merge.IntoId, cancellationToken) is not { } into)
            return new MergeResult(MergeOutcome.Missing);
        merge.UndoneUtc = Now;
        var root = (await FindAsync(merge.Kind, rootId, cancellationToken))!; // names are never deleted
        var all = await CountingAsAsync(merge.Kind, rootId, cancellationToken);
        // Whose chain went through this one stays with it.
        var kind = merge.Kind;
        var next = await db.NameMerges.AsNoTracking().Where(one => one.Kind == kind && one.UndoneUtc == null && one.Id != mergeId).ToDictionaryAsync(one => one.FromId, one => one.IntoId, cancellationToken);
        var parted = all.Where(one => EndOf(one.Id, next) == from.Id).ToList();
        await PointAsync(kind, root, parted, parted.ToDictionary(one => one.Id, _ => from), cancellationToken);
        audit.Note("took back the merging of", $"{from.Label} into {into.Label}", isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new MergeResult(MergeOutcome.Done, from.Label, into.Label, merge.Id) { Kind = merge.Kind, FromId = from.Id };
    }

    /// <summary>The old address leads nowhere any more; whoever it belonged to stays merged, and nobody else gets it.</summary>
    public async Task<MergeResult> StopLeadingAsync(int mergeId, CancellationToken cancellationToken = default)
    {
        if (await db.NameMerges.SingleOrDefaultAsync(one => one.Id == mergeId && one.UndoneUtc == null && one.LeadsOn, cancellationToken) is not { } merge
            || await FindAsync(merge.Kind, merge.FromId, cancellationToken) is not { } from)
            return new MergeResult(MergeOutcome.Missing);
        merge.LeadsOn = false;
        audit.Note($"took out the redirect from {NameAddress.Folder(merge.Kind)}{from.Slug} of", from.Label, isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        return new MergeResult(MergeOutcome.Done, from.Label, MergeId: merge.Id) { Kind = merge.Kind, FromId = from.Id };
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<INamed?> FindAsync(NameKind kind, int id, CancellationToken cancellationToken) => kind == NameKind.Person
        ? await db.People.SingleOrDefaultAsync(person => person.Id == id, cancellationToken)
        : await db.Films.SingleOrDefaultAsync(film => film.Id == id, cancellationToken);

    private async Task<List<INamed>> CountingAsAsync(NameKind kind, int id, CancellationToken cancellationToken) => kind == NameKind.Person
        ? [.. await db.People.Where(person => person.CountsAsId == id).ToListAsync(cancellationToken)]
        : [.. await db.Films.Where(film => film.CountsAsId == id).ToListAsync(cancellationToken)];

    // Only an address that somebody may have kept has to lead on; one that merely stood in drafts would tell of them.
    private Task<bool> IsKnownToReadersAsync(NameKind kind, int id, CancellationToken cancellationToken)
    {
        var now = Now;
        var seen = db.Articles.Where(article => article.WasPublished && article.PublishedUtc <= now);
        return kind == NameKind.Person
            ? seen.AnyAsync(article => article.Kind == ArticleKind.Review && article.Credits.Any(credit => credit.PersonId == id), cancellationToken)
            : seen.AnyAsync(article => article.FilmId == id, cancellationToken);
    }

    private static int EndOf(int id, Dictionary<int, int> next)
    {
        while (next.TryGetValue(id, out var into))
            id = into;
        return id;
    }

    // What counted for one, and was written under these names, counts for others now.
    private async Task PointAsync(NameKind kind, INamed held, List<INamed> names, Dictionary<int, INamed> meant, CancellationToken cancellationToken)
    {
        foreach (var name in names)
            name.CountAs(meant[name.Id].Id == name.Id ? null : meant[name.Id].Id);
        // First the names: the store sees to it that nothing counts otherwise than its name does.
        await db.SaveChangesAsync(cancellationToken);
        var heldId = held.Id;
        if (kind == NameKind.Person)
        {
            foreach (var credit in await db.Credits.Where(credit => credit.PersonId == heldId).ToListAsync(cancellationToken))
            {
                var own = credit.AliasId ?? credit.PersonId;
                if (meant.TryGetValue(own, out var person))
                    credit.CountAs(person.Id, person.Id == own ? null : own);
            }
            return;
        }
        foreach (var article in await db.Articles.Where(article => article.FilmId == heldId).ToListAsync(cancellationToken))
        {
            var own = article.FilmAliasId ?? heldId;
            if (meant.TryGetValue(own, out var film))
                article.CountFilmAs(film.Id, film.Id == own ? null : own);
        }
        await PointEntriesAsync((Domain.Films.Film)held, names, meant, cancellationToken);
    }

    // A ranking names films by their keys, whether the site has them or not.
    private async Task PointEntriesAsync(Domain.Films.Film held, List<INamed> names, Dictionary<int, INamed> meant, CancellationToken cancellationToken)
    {
        var keys = names.Cast<Domain.Films.Film>().ToDictionary(film => film.Key, film => ((Domain.Films.Film)meant[film.Id]).Key, StringComparer.Ordinal);
        var heldKey = held.Key;
        foreach (var entry in await db.RankingEntries.Where(entry => entry.FilmKey == heldKey).ToListAsync(cancellationToken))
        {
            var own = entry.AliasKey ?? entry.FilmKey;
            if (keys.TryGetValue(own, out var key))
                entry.CountAs(key, key == own ? null : own);
        }
    }
}
