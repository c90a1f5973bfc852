using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>Settles a conflict: what was chosen becomes the newest version, both sides stay among the versions.</summary>
public sealed class ConflictDesk(CinephileDbContext db, ConflictTexts texts, ArticleDesk desk, TimeProvider time)
{
    public async Task<ConflictEnding> SettleAsync(int id, int revision, ConflictForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await texts.FindAsync(id, revision, cancellationToken) is not { } sides)
            return ConflictEnding.Missing;
        if (form.Hash != sides.Hash)
            return ConflictEnding.Outdated;
        var text = string.IsNullOrEmpty(form.Text) ? ThreeWayMerge.Resolve(sides.Pieces, Choices(sides, form)) : form.Text;
        var result = await desk.SaveAsync(id, new ArticleSave { Text = text, BaseHash = form.Hash, Kind = RevisionKind.Merge, Note = "A conflict was settled" }, cancellationToken);
        if (result.Outcome == SaveOutcome.Forbidden)
            return ConflictEnding.Forbidden;
        if (result.Outcome != SaveOutcome.Saved)
            return ConflictEnding.Outdated;
        var row = await db.Revisions.SingleAsync(one => one.Id == revision, cancellationToken);
        row.SettledUtc = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
        return ConflictEnding.Done;
    }

    // Where nothing was chosen, both stay: no word goes unasked.
    private static List<MergeChoice> Choices(ConflictSides sides, ConflictForm form) =>
        [.. sides.Pieces.Where(piece => piece.IsConflict).Select((_, at) => at < form.Choice.Length ? Choice(form.Choice[at]) : MergeChoice.Both)];

    private static MergeChoice Choice(string word) => word switch
    {
        "mine" => MergeChoice.Mine,
        "theirs" => MergeChoice.Theirs,
        "base" => MergeChoice.Base,
        _ => MergeChoice.Both,
    };
}
