using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>Finds the texts of a conflict and lays them together.</summary>
public sealed class ConflictTexts(CinephileDbContext db)
{
    /// <summary>Null when there is no such conflict.</summary>
    public async Task<ConflictSides?> FindAsync(int id, int revision, CancellationToken cancellationToken)
    {
        var beside = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(one => one.ArticleId == id && one.Id == revision && one.Kind == RevisionKind.Conflict, cancellationToken);
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == id).Select(one => new
        {
            one.Headline, one.CriticId, one.SourceHash, one.ChangedUtc, Text = one.Text.Source, Pending = one.Pending,
        }).SingleOrDefaultAsync(cancellationToken);
        if (beside is null || article is null)
            return null;
        var hash = article.Pending?.SourceHash ?? article.SourceHash;
        var writer = await db.Revisions.AsNoTracking().Where(one => one.ArticleId == id && one.SourceHash == hash && one.Kind != RevisionKind.Conflict).OrderByDescending(one => one.Id)
            .Select(one => new { one.By, one.WrittenUtc }).FirstOrDefaultAsync(cancellationToken);
        var (mine, theirs) = (SourceDocument.Of(beside.Source).Text, SourceDocument.Of(article.Pending?.Source ?? article.Text).Text);
        return new ConflictSides(hash, article.Headline, article.CriticId, mine, theirs, beside.By ?? "A file", beside.WrittenUtc,
            writer?.By ?? "An import", writer?.WrittenUtc ?? article.ChangedUtc, await PiecesAsync(id, beside, mine, theirs, cancellationToken), beside.SettledUtc is not null);
    }

    // Without the version both began from, whatever differs is a conflict: nothing stood there before.
    private async Task<IReadOnlyList<MergePiece>> PiecesAsync(int id, Revision beside, string mine, string theirs, CancellationToken cancellationToken)
    {
        var common = string.IsNullOrEmpty(beside.BaseHash) ? null
            : await db.Revisions.AsNoTracking().Where(one => one.ArticleId == id && one.SourceHash == beside.BaseHash).OrderByDescending(one => one.Id).Select(one => one.Source).FirstOrDefaultAsync(cancellationToken);
        if (common is not null)
            return ThreeWayMerge.Merge(SourceDocument.Of(common).Text, mine, theirs).Pieces;
        var pieces = new List<MergePiece>();
        foreach (var line in WordDiff.Between(theirs, mine).Lines)
        {
            var (came, went) = (Words(line, DiffKind.Removed), Words(line, DiffKind.Added));
            var (isMine, isTheirs) = (line.Pieces.Count == 0 || line.Pieces.Any(piece => piece.Kind != DiffKind.Removed), line.Pieces.Count == 0 || line.Pieces.Any(piece => piece.Kind != DiffKind.Added));
            var next = line.IsChanged ? new MergePiece(null, "", isMine ? came + "\n" : "", isTheirs ? went + "\n" : "") : new MergePiece(came + "\n", "", "", "");
            if (pieces.Count > 0 && pieces[^1].IsConflict == next.IsConflict)
                pieces[^1] = next.IsConflict ? pieces[^1] with { Mine = pieces[^1].Mine + next.Mine, Theirs = pieces[^1].Theirs + next.Theirs } : pieces[^1] with { Agreed = pieces[^1].Agreed + next.Agreed };
            else
                pieces.Add(next);
        }
        return pieces;
    }

    private static string Words(DiffLine line, DiffKind without) => string.Concat(line.Pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));
}
