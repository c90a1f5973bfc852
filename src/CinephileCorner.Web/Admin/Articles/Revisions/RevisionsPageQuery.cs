using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Revisions;

/// <summary>Reads the versions of an article for whoever may change it.</summary>
public sealed class RevisionsPageQuery(CinephileDbContext db, CurrentEditor me, SiteClock clock)
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Fold = TimeSpan.FromMinutes(10);

    /// <summary>Null when there is no such article, or the editor may not change it.</summary>
    /// <param name="from">The older version to compare; null for the second newest.</param>
    /// <param name="to">The newer one; null for the newest.</param>
    /// <param name="before">Number of the version that ended the page before; null on the first.</param>
    /// <param name="all">False to leave out what was saved by itself shortly before another version.</param>
    public async Task<RevisionsPage?> ListAsync(int id, int? from, int? to, int? before, bool all, CancellationToken cancellationToken)
    {
        if (await HeadlineAsync(id, cancellationToken) is not { } headline)
            return null;
        var versions = db.Revisions.AsNoTracking().Where(revision => revision.ArticleId == id);
        var read = await FactsOf(versions.Where(revision => before == null || revision.Id < before)).Take(AtOnce + 1).ToListAsync(cancellationToken);
        var facts = read.Take(AtOnce).ToList();
        // The two that are compared stand among them, however far away they are.
        if (facts.Count(version => version.Id == from || version.Id == to) < 2 && (from ?? to) is not null)
            facts = [.. facts.UnionBy(await FactsOf(versions.Where(revision => revision.Id == from || revision.Id == to)).ToListAsync(cancellationToken), version => version.Id).OrderByDescending(version => version.Id)];
        var shown = all ? facts : Folded(facts, from, to);
        var rows = shown.Select((fact, at) => Row(fact, at + 1 < shown.Count ? shown[at + 1] : null)).ToList();
        var newer = rows.Find(row => row.Id == to) ?? rows.Find(row => row.Note != ArticleDesk.Overtaken);
        var older = rows.Find(row => row.Id == from) ?? rows.Find(row => newer is not null && row.Id < newer.Id);
        return new RevisionsPage
        {
            Title = $"Versions of “{headline}”",
            Id = id,
            Headline = headline,
            Rows = rows,
            Folded = facts.Count - shown.Count,
            Older = read.Count > AtOnce ? read[AtOnce - 1].Id : null,
            Before = before,
            ShowsAll = all,
            From = older,
            To = newer,
            Diff = older is null || newer is null ? null : WordDiff.Between(await TextAsync(id, older.Id, cancellationToken), await TextAsync(id, newer.Id, cancellationToken)),
        };
    }

    /// <summary>Null when there is no such version, or the editor may not change the article.</summary>
    public async Task<RevisionPage?> FindAsync(int id, int revision, CancellationToken cancellationToken)
    {
        if (await HeadlineAsync(id, cancellationToken) is not { } headline)
            return null;
        var fact = await db.Revisions.AsNoTracking().Where(one => one.ArticleId == id && one.Id == revision)
            .Select(one => new RevisionFacts(one.Id, one.WrittenUtc, one.Kind, one.By, one.Note, one.WordCount, one.SettledUtc)).SingleOrDefaultAsync(cancellationToken);
        if (fact is null)
            return null;
        var row = Row(fact, null);
        return new RevisionPage { Title = $"“{headline}” as of {row.Time}", Id = id, Row = row, Text = await TextAsync(id, revision, cancellationToken), MayRestore = true };
    }

    /// <summary>The bytes of a version; null when there is none, or the editor may not change the article.</summary>
    public async Task<(byte[] Source, string Time)?> SourceAsync(int id, int revision, CancellationToken cancellationToken)
    {
        if (await HeadlineAsync(id, cancellationToken) is null)
            return null;
        var version = await db.Revisions.AsNoTracking().Where(one => one.ArticleId == id && one.Id == revision).Select(one => new { one.Source, one.WrittenUtc }).SingleOrDefaultAsync(cancellationToken);
        return version is null ? null : (version.Source, Time(version.WrittenUtc));
    }

    // Newest first, without their texts.
    private static IQueryable<RevisionFacts> FactsOf(IQueryable<Revision> versions) => versions.OrderByDescending(revision => revision.Id)
        .Select(revision => new RevisionFacts(revision.Id, revision.WrittenUtc, revision.Kind, revision.By, revision.Note, revision.WordCount, revision.SettledUtc));

    private async Task<string?> HeadlineAsync(int id, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == id).Select(one => new { one.Headline, one.CriticId }).SingleOrDefaultAsync(cancellationToken);
        return article is not null && me.MayEdit(article.CriticId) ? article.Headline : null;
    }

    private async Task<string> TextAsync(int id, int revision, CancellationToken cancellationToken) =>
        SourceDocument.Of(await db.Revisions.AsNoTracking().Where(one => one.ArticleId == id && one.Id == revision).Select(one => one.Source).SingleAsync(cancellationToken)).Text;

    // Of what was saved by itself, the last of ten minutes stands for the others; what came late is never the last.
    private static List<RevisionFacts> Folded(List<RevisionFacts> facts, int? from, int? to)
    {
        var shown = new List<RevisionFacts>();
        foreach (var fact in facts)
        {
            if (fact.Id == from || fact.Id == to || (fact.Note != ArticleDesk.Overtaken && (shown.Count == 0 || !IsFolded(fact, shown[^1]))))
                shown.Add(fact);
        }
        return shown;
    }

    private static bool IsFolded(RevisionFacts fact, RevisionFacts next) => next.By == fact.By && next.WrittenUtc - fact.WrittenUtc < Fold && fact.Kind switch
    {
        RevisionKind.Autosave => next.Kind is RevisionKind.Autosave or RevisionKind.Save,
        RevisionKind.Conflict => next.Kind == RevisionKind.Conflict && fact.SettledUtc is not null,
        _ => false,
    };

    private RevisionRow Row(RevisionFacts fact, RevisionFacts? before) => new(
        fact.Id, fact.WrittenUtc, Time(fact.WrittenUtc), fact.By ?? "A file", Why(fact.Kind), fact.Note,
        before is { WordCount: > 0 } && fact.WordCount > 0 ? fact.WordCount - before.WordCount : null,
        fact.Kind == RevisionKind.Conflict && fact.SettledUtc is null);

    private string Time(DateTime utc) => $"{clock.ShortDate(utc)}, {clock.Local(utc):HH:mm}";

    private static string Why(RevisionKind kind) => kind switch
    {
        RevisionKind.Import => "imported",
        RevisionKind.Autosave => "saved by itself",
        RevisionKind.Save => "saved",
        RevisionKind.Publish => "published",
        RevisionKind.Restore => "restored",
        RevisionKind.Merge => "merged",
        _ => "kept beside another",
    };

    private sealed record RevisionFacts(int Id, DateTime WrittenUtc, RevisionKind Kind, string? By, string? Note, int WordCount, DateTime? SettledUtc);
}
