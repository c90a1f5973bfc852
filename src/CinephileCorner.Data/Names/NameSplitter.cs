using System.Buffers;
using System.Data;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Names;

/// <summary>
/// Makes two of one name that stood for two. Only a text can say whom it means, so the qualifier is written into the texts: one
/// line each, a version of its own, seen by readers at once as all that merging does is.
/// </summary>
public sealed class NameSplitter(CinephileDbContext db, TransferOptions options, Actor actor, Audit audit, TimeProvider time)
{
    /// <summary>The most articles at once.</summary>
    public const int Most = 100;

    private const int LongestQualifier = 60;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[](){};,|\"“”");

    private readonly ArticleRewriter _rewriter = new(db, options, actor);

    /// <summary>What it would write; null when there is no such film or person. Nothing is stored.</summary>
    public async Task<SplitPlan?> PlanAsync(NameKind kind, int id, IReadOnlyCollection<int> articleIds, string? qualifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        if (await db.Names(kind).SingleOrDefaultAsync(one => one.Id == id && one.CountsAsId == null, cancellationToken) is not { } name)
            return null;
        var words = Words(qualifier);
        var fault = Fault(words) ?? (articleIds.Count == 0 ? "Choose at least one article." : articleIds.Count > Most ? $"Choose at most {Most} articles at once." : null);
        var key = kind == NameKind.Person ? new PersonName(name.Name, words).Key : new FilmName(name.Name, name.Year, words).Key;
        fault ??= key == name.Key ? "That is the name they have already; write another qualifier." : null;
        var newName = (name with { Qualifier = words.Length == 0 ? null : words }).Label;
        if (fault is not null)
            return new SplitPlan(name.Label, newName, IsKnown: false, [], fault);
        var articles = new List<SplitArticle>();
        foreach (var articleId in articleIds.Distinct())
        {
            if (await db.OnDeskAsync(articleId, cancellationToken) is not { } article)
                continue;
            var before = SourceDocument.Of(article.Text.Source).Text;
            var (after, problem) = await ChangedAsync(kind, id, article, before, words, cancellationToken);
            articles.Add(new SplitArticle(articleId, article.Headline, article.SourceHash, before, after, problem));
        }
        db.ChangeTracker.Clear();
        return new SplitPlan(name.Label, newName, await db.Names(kind).AnyAsync(one => one.Key == key, cancellationToken), articles, null);
    }

    /// <summary>Writes it, in all of the articles or in none.</summary>
    /// <param name="seen">The articles, each with the hash of the text that was looked at.</param>
    public async Task<SplitResult> SplitAsync(NameKind kind, int id, IReadOnlyDictionary<int, string> seen, string? qualifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(seen);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await PlanAsync(kind, id, [.. seen.Keys], qualifier, cancellationToken) is not { } plan)
            return Refused("That name is not there any more: it was merged meanwhile.");
        if (plan.Fault is not null || plan.Articles.Count < seen.Count)
            return Refused(plan.Fault ?? "One of the articles is not there any more. Look again.");
        if (plan.Articles.FirstOrDefault(article => article.Hash != seen[article.ArticleId]) is { } changed)
            return Refused($"“{changed.Headline}” has been changed meanwhile. Look again.");
        if (plan.Articles.FirstOrDefault(article => article.Fault is not null) is { } wrong)
            return Refused($"“{wrong.Headline}”: {wrong.Fault}");

        var now = time.GetUtcNow().UtcDateTime;
        var items = new List<SplitItem>();
        foreach (var one in plan.Articles)
        {
            var article = (await db.OnDeskAsync(one.ArticleId, cancellationToken))!; // the plan has just read it
            var names = await NamesInAsync(kind, id, article, cancellationToken);
            var source = SourceDocument.Of(article.Text.Source).With(one.After);
            if (await _rewriter.RewriteAsync(article, source, text => Qualified(kind, article, names, text, Words(qualifier)).Text, $"Told apart: {plan.NewName}", now, cancellationToken) is { } problem)
                return Refused($"“{one.Headline}”: {problem.What}.");
            audit.Note($"wrote “{plan.NewName}” in", article.Headline, article.Id, isPublic: article.WasPublished);
            await db.SaveChangesAsync(cancellationToken);
            items.Add(new SplitItem(one.ArticleId, one.Hash, article.SourceHash));
        }
        var split = new NameSplit { Kind = kind, FromId = id, Qualifier = Words(qualifier), AtUtc = now, EditorId = actor.EditorId, By = actor.Name, Items = items };
        db.NameSplits.Add(split);
        audit.Note("told apart", $"{plan.NewName} from {plan.Name}", isPublic: true);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SplitResult(null, items.Count, [], split.Id) { Kind = kind, FromId = id, NewName = plan.NewName };
    }

    /// <summary>Gives each article its former text again, as a new version, where nobody has changed it since.</summary>
    public async Task<SplitResult> UndoAsync(int splitId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.NameSplits.SingleOrDefaultAsync(one => one.Id == splitId && one.UndoneUtc == null, cancellationToken) is not { } split)
            return Refused("That was taken back already.");
        var now = time.GetUtcNow().UtcDateTime;
        split.UndoneUtc = now;
        var left = new List<string>();
        foreach (var item in split.Items)
        {
            if (await db.OnDeskAsync(item.ArticleId, cancellationToken) is not { } article)
                continue;
            var source = article.SourceHash == item.AfterHash ? await db.VersionAsync(article, item.BeforeHash, cancellationToken) : null;
            var back = source is null ? "" : SourceDocument.Of(source).Text;
            var here = SourceDocument.Of(article.Text.Source).Text;
            if (source is null || await _rewriter.RewriteAsync(article, source, text => text == here ? back : Merged(here, back, text), "No longer told apart", now, cancellationToken) is not null)
            {
                left.Add(article.Headline);
                continue;
            }
            audit.Note($"took “[{split.Qualifier}]” out of", article.Headline, article.Id, isPublic: article.WasPublished);
            await db.SaveChangesAsync(cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SplitResult(null, split.Items.Count - left.Count, left, split.Id) { Kind = split.Kind, FromId = split.FromId };
    }

    private static SplitResult Refused(string sentence) => new(sentence, 0, []);

    // The change that leads from one text to the other, made in a third.
    private static string? Merged(string from, string to, string text) => ThreeWayMerge.Merge(from, text, to).Text;

    private static string Words(string? qualifier) => string.Join(' ', (qualifier ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Fault(string qualifier) => qualifier switch
    {
        { Length: 0 } => "Write what tells the second one apart: a job, a year, a country.",
        { Length: > LongestQualifier } => $"Write at most {LongestQualifier} letters.",
        _ when qualifier.AsSpan().ContainsAny(Marks) || qualifier.Any(char.IsControl) => "Write it without brackets, commas and quotes.",
        _ => TextFolding.Key(qualifier).Length == 0 ? "Write at least one letter or digit." : null,
    };

    private async Task<(string Text, string? Fault)> ChangedAsync(NameKind kind, int id, Article article, string text, string qualifier, CancellationToken cancellationToken)
    {
        var names = await NamesInAsync(kind, id, article, cancellationToken);
        if (names.Count == 0)
            return (text, "It does not name them any more.");
        var change = Qualified(kind, article, names, text, qualifier);
        if (change.Problem is { } problem)
            return (text, $"{problem.What}; {problem.Remedy}.");
        return change.Text == text ? (text, "The name stands where its fields cannot be written; change it in the text.") : (change.Text, null);
    }

    // The names by which the article's own text calls them.
    private async Task<IReadOnlyList<KnownName>> NamesInAsync(NameKind kind, int id, Article article, CancellationToken cancellationToken)
    {
        List<int> own = kind == NameKind.Person
            ? [.. article.Credits.Where(credit => credit.PersonId == id).Select(credit => credit.AliasId ?? id).Distinct()]
            : article.FilmId == id ? [article.FilmAliasId ?? id] : [];
        return own.Count == 0 ? [] : await db.Names(kind).Where(one => own.Contains(one.Id)).ToListAsync(cancellationToken);
    }

    private FieldChange Qualified(NameKind kind, Article article, IReadOnlyList<KnownName> names, string text, string qualifier)
    {
        var context = new ArticleFileContext(article.Kind, options.TimeZone);
        var file = TextTaker.NameOf(article);
        var change = new FieldChange(text, null);
        foreach (var name in names)
        {
            change = kind == NameKind.Person
                ? Qualifiers.QualifyPerson(change.Text, new PersonName(name.Name, name.Qualifier), qualifier, context, file)
                : Qualifiers.QualifyFilm(change.Text, new FilmName(name.Name, name.Year, name.Qualifier), qualifier, context, file);
            if (change.Problem is not null)
                return change with { Text = text };
        }
        return change;
    }
}
