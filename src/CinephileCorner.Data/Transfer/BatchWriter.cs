using CinephileCorner.Content;
using CinephileCorner.Data.Providers.Sqlite;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Writes what was planned, a batch to a transaction. Everything is looked up and put together before the transaction
/// begins, so that it is short; who saved one of these articles meanwhile is noticed by its hash.
/// </summary>
internal sealed class BatchWriter(IServiceScopeFactory scopes, TransferOptions options, TimeProvider time, ImportRequest request)
{
    /// <summary>The plans as they turned out. One that the store would not take is refused by itself and keeps the others from nothing.</summary>
    /// <exception cref="StoreUnusableException">Nothing more can be written: the disk is full, the store is held by another.</exception>
    public async Task<IReadOnlyList<ArticlePlan>> WriteAsync(IReadOnlyList<ArticlePlan> plans, CancellationToken cancellationToken)
    {
        var work = plans.Where(plan => plan.Work != PlannedWork.Nothing).ToList();
        if (work.Count == 0 || await TryAsync(work, cancellationToken) is null)
            return plans;

        var written = new List<ArticlePlan>(plans.Count);
        foreach (var plan in plans)
        {
            var fault = plan.Work == PlannedWork.Nothing ? null : await TryAsync([plan], cancellationToken);
            written.Add(fault is null ? plan : await RefusedAsync(plan, fault, cancellationToken));
        }
        return written;
    }

    // Null when it was written.
    private async Task<Exception?> TryAsync(IReadOnlyList<ArticlePlan> plans, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        if (request.EditorId is { } editor)
            actor.Be(editor, request.By ?? "");
        else
            actor.Be("Import");
        try
        {
            await WriteAsync(db, scope.ServiceProvider.GetRequiredService<Audit>(), plans, cancellationToken);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (SqliteFault.Sentence(fault, db.Database.GetDbConnection().DataSource) is { } sentence)
                throw new StoreUnusableException(sentence, fault);
            if (fault is DbUpdateException or System.Data.Common.DbException or DomainException or InvalidOperationException)
                return fault;
            throw;
        }
    }

    private async Task WriteAsync(CinephileDbContext db, Audit audit, IReadOnlyList<ArticlePlan> plans, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var stored = await LoadAsync(db, plans, cancellationToken);
        var names = await NameRegister.OpenAsync(db, [.. plans.Select(plan => plan.Made?.File).OfType<Content.ArticleFiles.ArticleFile>()], options.DefaultAuthor, cancellationToken);
        var statements = new StatementWriter(names, options.DefaultAuthor);
        await AddMediaAsync(db, plans, now, cancellationToken);
        await FreeAddressesAsync(db, plans, cancellationToken);
        var shelf = await ConflictShelf.OpenAsync(db, [.. stored.Values.Select(article => article.Id)], now, cancellationToken);
        var films = new LeftFilms(db, now);
        var spellings = new Spellings(db, names, options, now);
        foreach (var article in stored.Values)
        {
            films.Look(article);
            spellings.Look(article);
        }
        var articles = plans.Select(plan => Apply(db, plan, stored, statements, shelf, now)).ToList();
        await films.RememberAsync(cancellationToken);
        await spellings.SettleAsync(plans.Zip(articles).Where(pair => pair.First.Work is PlannedWork.Add or PlannedWork.Restate or PlannedWork.Remake).Select(pair => (pair.Second, pair.First.Made!.File!)), cancellationToken); // what is stated has a file
        foreach (var (plan, article) in plans.Zip(articles).Where(pair => pair.First.Note is not null))
            audit.Note(plan.Note!, article.Headline, article.Id, isPublic: article.State is ArticleState.Published or ArticleState.Withdrawn);
        db.ChangeTracker.DetectChanges();

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        foreach (var (plan, article) in plans.Zip(articles))
            plan.Article!.Id = article.Id; // what is written has an article
    }

    private static async Task<Dictionary<(ArticleKind Kind, string Slug), Article>> LoadAsync(CinephileDbContext db, IReadOnlyList<ArticlePlan> plans, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<(ArticleKind Kind, string Slug), Article>();
        var ids = plans.Where(plan => plan.Before is not null).Select(plan => plan.Before!.Id).ToList();
        if (ids.Count > 0)
        {
            var articles = db.Articles.Where(article => EF.Parameter(ids).Contains(article.Id))
                .Include(article => article.Text)
                .Include(article => article.Critic)
                .Include(article => article.Film)
                .Include(article => article.Credits).ThenInclude(credit => credit.Person)
                .Include(article => article.Genres).ThenInclude(genre => genre.Genre)
                .Include(article => article.Tags).ThenInclude(tag => tag.Tag)
                .Include(article => article.Entries)
                .Include(article => article.Pictures)
                .Include(article => article.InsideLinks)
                .Include(article => article.FormerAddresses);
            foreach (var article in await articles.ToListAsync(cancellationToken))
                stored[(article.Kind, article.Slug)] = article;
        }
        // A commit that was reported as failed may have happened after all.
        foreach (var added in plans.Where(plan => plan.Work == PlannedWork.Add || plan is { Work: PlannedWork.Conflict, Before.Id: 0 }).GroupBy(plan => plan.Article!.Kind, plan => plan.Article!.Slug))
        {
            var slugs = added.ToList();
            foreach (var article in await db.Articles.Where(article => article.Kind == added.Key && EF.Parameter(slugs).Contains(article.Slug)).ToListAsync(cancellationToken))
                stored[(article.Kind, article.Slug)] = article;
        }
        return stored;
    }

    private static async Task AddMediaAsync(CinephileDbContext db, IReadOnlyList<ArticlePlan> plans, DateTime now, CancellationToken cancellationToken)
    {
        var pictures = plans.SelectMany(plan => plan.Made?.Pictures.Values ?? []).OfType<FoundPicture>().DistinctBy(picture => picture.File, StringComparer.Ordinal).ToList();
        if (pictures.Count == 0)
            return;
        var files = pictures.ConvertAll(picture => picture.File);
        var kept = await db.MediaItems.Where(item => EF.Parameter(files).Contains(item.File)).Select(item => item.File).ToListAsync(cancellationToken);
        db.MediaItems.AddRange(pictures.ExceptBy(kept, picture => picture.File, StringComparer.Ordinal)
            .Select(picture => new MediaItem(picture.File, picture.Width, picture.Height, picture.Length, now)));
    }

    // An address that another article left long ago, and this one leaves now, leads to this one from now on.
    private static async Task FreeAddressesAsync(CinephileDbContext db, IReadOnlyList<ArticlePlan> plans, CancellationToken cancellationToken)
    {
        var left = plans.Select(plan => plan.MovedFrom).OfType<string>().ToList();
        if (left.Count == 0)
            return;
        var moving = plans.Where(plan => plan.MovedFrom is not null).ToDictionary(plan => plan.MovedFrom!, plan => plan.Before!.Id, StringComparer.Ordinal);
        var rows = await db.FormerAddresses.Where(address => EF.Parameter(left).Contains(address.Path)).ToListAsync(cancellationToken);
        db.FormerAddresses.RemoveRange(rows.Where(row => row.ArticleId != moving[row.Path]));
    }

    private Article Apply(CinephileDbContext db, ArticlePlan plan, Dictionary<(ArticleKind Kind, string Slug), Article> stored, StatementWriter statements, ConflictShelf shelf, DateTime now)
    {
        var known = plan.Article!; // what is written has an article
        var file = plan.Made?.File;
        var before = plan.Before ?? known;
        var article = stored.GetValueOrDefault((before.Kind, before.Slug));
        if (plan.Work is PlannedWork.Conflict or PlannedWork.Settle)
        {
            shelf.Put(article ?? throw ChangedMeanwhile(), plan, request.IsUpload);
            return article;
        }
        if (plan.Before is not null && !string.Equals(article?.SourceHash, plan.Before.SourceHash, StringComparison.Ordinal))
            throw ChangedMeanwhile();
        if (article is null)
        {
            article = Article.Begin(file!.Kind, file.Slug, now); // an article is added from a file
            article.Restate(statements.Write(plan.Made!, plan.Aliases), now);
            if (plan.Found!.TakenDown is { } state) // as above
                TakeDown(article, state, now);
            db.Articles.Add(article);
        }
        else if (plan.Work == PlannedWork.Add && !string.Equals(article.SourceHash, plan.FileHash, StringComparison.Ordinal))
        {
            throw ChangedMeanwhile();
        }
        else if (plan.Work == PlannedWork.Remake)
        {
            article.Remake(statements.Write(plan.Made!, plan.Aliases));
        }
        else if (plan.Work == PlannedWork.Restate)
        {
            if (plan.MovedFrom is { } left)
            {
                article.MoveTo(file!.Kind, file.Slug, left);
                article.ForgetAddress(ArticleAddress.Of(article.Kind, article.Slug));
            }
            var stood = article.State;
            article.Restate(statements.Write(plan.Made!, plan.Aliases), now, plan.Written);
            // What an editor took down or threw away does not come back because a file was saved.
            TakeDown(article, stood, now);
        }
        if (plan.Before?.ConflictHash is not null)
            shelf.Clear(article, plan);
        if (plan.Found is { } found)
            Agree(article, found, plan.FileHash!); // a file that was found has a hash
        return article;
    }

    private static void TakeDown(Article article, ArticleState state, DateTime now)
    {
        if (state is ArticleState.Withdrawn or ArticleState.Trashed && article.State == ArticleState.Published)
            article.Withdraw(now);
        if (state == ArticleState.Trashed)
            article.Trash(now);
    }

    // The next start reads the content folder again: what it has of its own must not look like a newer version of the upload.
    private void Agree(Article article, FoundFile found, string hash)
    {
        if (request.IsUpload && ContentFile.StandsApart(options.ContentPath, article.SourcePath ?? found.SourcePath, hash))
            article.AgreeWithUpload(found.SourcePath, hash);
        else
            article.AgreeWith(found.SourcePath, hash);
    }

    private async Task<ArticlePlan> RefusedAsync(ArticlePlan plan, Exception fault, CancellationToken cancellationToken)
    {
        var path = plan.Found?.ShownPath ?? plan.Article!.Address;
        if (fault is DbUpdateConcurrencyException && plan.Found is not null)
        {
            var conflict = ImportPlanner.InConflict(plan with { Before = plan.Before ?? plan.Article });
            if (conflict.Work == PlannedWork.Conflict)
                _ = await TryAsync([conflict], cancellationToken);
            return conflict with { Work = PlannedWork.Nothing };
        }
        var reason = fault.GetBaseException().Message.TrimEnd('.').ReplaceLineEndings(" ");
        return plan.Refused(new Problem(Severity.Error, path, 1, 1, $"The store would not take the article ({reason})", "what was stored before stays; report this with the file"));
    }

    private static DbUpdateConcurrencyException ChangedMeanwhile() => new("The article is no longer what it was when the import looked.");
}
