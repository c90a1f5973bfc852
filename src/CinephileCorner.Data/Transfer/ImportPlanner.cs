using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Decides what becomes of each file, in the order of the files. It writes nothing, so that a check and an import decide
/// alike; what it decides it takes as done, and <see cref="Undo"/> takes it back.
/// </summary>
/// <param name="insists">True when somebody has looked at both sides of a conflict and chosen the file.</param>
internal sealed class ImportPlanner(KnownArticles known, bool insists = false)
{
    private readonly Dictionary<string, FoundFile> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<KnownArticle> _met = [];

    public ArticlePlan Plan(PreparedFile prepared)
    {
        var found = prepared.Found;
        if (known.From(found.SourcePath) is { } kept)
            _met.Add(kept);
        if (prepared.Hash is not { } hash)
            return new ArticlePlan { Found = found, Work = PlannedWork.Nothing, Outcome = ImportOutcome.Refused, Problems = [prepared.Fault!] };
        if (prepared.Made is not { } made)
            return Unchanged(prepared, known.From(found.SourcePath), hash);
        if (made.File is not { } file)
            return new ArticlePlan { Found = found, Work = PlannedWork.Nothing, Outcome = ImportOutcome.Refused, Made = made, FileHash = hash, Problems = made.Problems };

        var plan = new ArticlePlan { Found = found, Work = PlannedWork.Nothing, Made = made, FileHash = hash, Problems = made.Problems };
        var address = ArticleAddress.Of(file.Kind, file.Slug.Value);
        if (Other(found, file, address) is { } other)
            return plan.Refused(new Problem(Severity.Error, found.ShownPath, 1, 1, $"The address {address} already belongs to {other}", "write another “slug:” in one of them"));

        var article = Article(found, file, hash);
        // An old address leads on for ever: whoever kept it shall not find another article there.
        if (known.FormerlyAt(address) is { } owner && owner.Id != article?.Id && article?.Address != address)
            return plan.Refused(new Problem(Severity.Error, found.ShownPath, 1, 1, $"The address {address} leads to {owner.Address}, which stood there before", "write another “slug:”, or take that old address out of the other article first"));
        _claims[address] = found;
        if (article is null)
            return Added(plan, file, hash);
        _met.Add(article);
        return Decided(plan, article, file, hash, prepared.HasNewPictures);
    }

    /// <summary>Articles that no file of this import stands for.</summary>
    public IEnumerable<KnownArticle> NotMet() => known.All.Where(article => !_met.Contains(article));

    /// <summary>The store would not take it: what was known before is known again.</summary>
    public void Undo(ArticlePlan plan)
    {
        if (plan.Article is null || ReferenceEquals(plan.Article, plan.Before))
            return;
        known.Remove(plan.Article);
        if (plan.Before is not null)
            known.Add(plan.Before);
    }

    private ArticlePlan Unchanged(PreparedFile prepared, KnownArticle? article, string hash)
    {
        var plan = new ArticlePlan { Found = prepared.Found, Work = PlannedWork.Nothing, Outcome = ImportOutcome.Unchanged, Article = article, Before = article, FileHash = hash };
        if (article is not null)
            _claims[article.Address] = prepared.Found;
        return Settled(plan);
    }

    // Whoever else has the address: a file of this import, or one that is still where the store knows it to be.
    private string? Other(FoundFile found, ArticleFile file, string address)
    {
        if (_claims.TryGetValue(address, out var claim) && claim != found)
            return claim.ShownPath;
        if (known.At(file.Kind, file.Slug.Value) is not { } holder || IsFrom(holder, found.SourcePath))
            return null;
        if (holder.SourcePath is { } path && found.HasNeighbour(path))
            return path;
        // The file has an article of its own, and asks for the address of a second one.
        return known.From(found.SourcePath) is null ? null : "another article";
    }

    // The article this file stands for: by its path, by its address, or, where its old path is gone, by its content.
    private KnownArticle? Article(FoundFile found, ArticleFile file, string hash) =>
        known.From(found.SourcePath)
        ?? known.At(file.Kind, file.Slug.Value)
        ?? known.Agreeing(hash).FirstOrDefault(article => article.SourcePath is { } path && !found.HasNeighbour(path));

    private ArticlePlan Added(ArticlePlan plan, ArticleFile file, string hash)
    {
        var article = new KnownArticle
        {
            Kind = file.Kind,
            Slug = file.Slug.Value,
            SourcePath = plan.Found!.SourcePath,
            SourceHash = hash,
            AgreedHash = hash,
            MadeByVersion = ArticleMaker.Version,
        };
        known.Add(article);
        _met.Add(article);
        if (plan.Found.TakenDown is { } state)
            plan = plan with { Problems = [.. plan.Problems, new Problem(Severity.Note, plan.Found.ShownPath, 1, 1, $"The article was {(state == ArticleState.Trashed ? "in the trash" : "withdrawn")} where it was exported, and comes in so", $"delete its line in {TakenDownList.File} to publish it")] };
        return WithAliases(plan with { Work = PlannedWork.Add, Outcome = ImportOutcome.Added, Article = article }, file);
    }

    private ArticlePlan Decided(ArticlePlan plan, KnownArticle article, ArticleFile file, string hash, bool hasNewPictures)
    {
        var isFileChanged = !string.Equals(hash, article.AgreedHash, StringComparison.Ordinal);
        if (string.Equals(hash, article.SourceHash, StringComparison.Ordinal))
        {
            var isMoved = article.Kind != file.Kind || article.Slug != file.Slug.Value;
            if (isMoved || hasNewPictures)
                return Taken(plan, article, file, hash, PlannedWork.Restate, ImportOutcome.Changed);
            if (article.IsOld)
                return Taken(plan, article, file, hash, PlannedWork.Remake, ImportOutcome.Unchanged);
            return isFileChanged || !IsFrom(article, plan.Found!.SourcePath)
                ? Taken(plan, article, file, hash, PlannedWork.Agree, ImportOutcome.Unchanged)
                : Settled(plan with { Outcome = ImportOutcome.Unchanged, Article = article, Before = article });
        }
        if (!article.IsChangedInStore || insists)
            return Taken(plan, article, file, hash, PlannedWork.Restate, ImportOutcome.Changed);
        return isFileChanged
            ? InConflict(plan with { Article = article, Before = article })
            : Settled(plan with { Outcome = ImportOutcome.Unchanged, Article = article, Before = article });
    }

    /// <summary>The plan for a file that is in conflict with its article, which is in <see cref="ArticlePlan.Before"/>.</summary>
    public static ArticlePlan InConflict(ArticlePlan plan)
    {
        var article = plan.Before!; // who calls has put it there
        var isKept = string.Equals(article.ConflictHash, plan.FileHash, StringComparison.Ordinal);
        return plan with
        {
            Work = isKept ? PlannedWork.Nothing : PlannedWork.Conflict,
            Outcome = ImportOutcome.Conflict,
            Problems = [.. plan.Problems, Conflict(plan.Found!, article)], // only a file can be in conflict
        };
    }

    // What was kept of a conflict is not needed any more.
    private static ArticlePlan Settled(ArticlePlan plan) => plan.Before?.ConflictHash is null ? plan : plan with { Work = PlannedWork.Settle };

    private static Problem Conflict(FoundFile found, KnownArticle article) =>
        new(Severity.Error, found.ShownPath, 1, 1, $"The file and the article {article.Address} in the store were both changed since they last agreed; neither was overwritten", "compare the two in the admin area, under Import and there Conflicts, and choose");

    private ArticlePlan Taken(ArticlePlan plan, KnownArticle article, ArticleFile file, string hash, PlannedWork work, ImportOutcome outcome)
    {
        var after = article.Copy();
        after.Kind = file.Kind;
        after.Slug = file.Slug.Value;
        after.SourcePath = plan.Found!.SourcePath;
        after.SourceHash = hash;
        after.AgreedHash = hash;
        after.MadeByVersion = work == PlannedWork.Agree ? article.MadeByVersion : ArticleMaker.Version;
        known.Remove(article);
        known.Add(after);
        _met.Add(after);
        plan = plan with { Work = work, Outcome = outcome, Article = after, Before = article };
        if (plan.MovedFrom is { } left)
            known.Lead(left, after);
        return WithAliases(plan, file);
    }

    // An alias that cannot lead here is left out, and the rest of the article taken.
    private ArticlePlan WithAliases(ArticlePlan plan, ArticleFile file)
    {
        List<string> aliases = [];
        List<Problem> problems = [.. plan.Problems];
        foreach (var alias in file.Aliases)
        {
            var fault = known.AtPath(alias) is { } live
                ? live == plan.Article ? "is the article’s own address" : "is the address of another article"
                : known.FormerlyAt(alias) is { } owner && owner != plan.Article && owner != plan.Before ? $"already leads to {owner.Address}" : null;
            if (fault is null)
            {
                aliases.Add(alias);
                known.Lead(alias, plan.Article!); // only plans with an article have aliases
                continue;
            }
            var (line, column) = TextPlace.Find(file.Source, alias.Trim('/'));
            problems.Add(new Problem(Severity.Warning, plan.Found!.ShownPath, line, column, $"The alias {alias} {fault} and is left out", "delete it, or write another"));
        }
        return plan with { Aliases = aliases, Problems = problems };
    }

    private static bool IsFrom(KnownArticle article, string sourcePath) => string.Equals(article.SourcePath, sourcePath, StringComparison.Ordinal);
}
