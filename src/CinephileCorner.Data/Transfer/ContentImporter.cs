using CinephileCorner.Content;
using CinephileCorner.Data.Media;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Takes review files into the store. Files are read and rendered several at once while the batch before them is written;
/// a transaction holds no more than a batch, so readers and editors are never held up for long.
/// </summary>
public sealed class ContentImporter(IServiceScopeFactory scopes, TransferOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Takes in files and folders. What cannot be taken is in the report; what was stored before stays.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written; what was written until then stays.</exception>
    public Task<ImportReport> ImportAsync(IEnumerable<string> paths, IProgress<ImportStep>? progress = null, CancellationToken cancellationToken = default) =>
        ImportAsync(new ImportRequest([.. paths], ImportOrigin.CommandLine), progress, cancellationToken);

    /// <summary>The same for whoever asked; the report is kept among the last ones.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written; what was written until then stays.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportStep>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
            var known = await KnownArticles.LoadAsync(db, request.IsUpload, cancellationToken);
            var report = await RunAsync(request, known, new BatchWriter(scopes, options, time, request), progress, cancellationToken);
            await new ImportRuns(scopes, time).KeepAsync(report, request, cancellationToken);
            await db.CountRowsAsync(cancellationToken);
            return report;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Reports what an import would do, and everything there is to say about the files, changed or not; writes nothing.</summary>
    public Task<ImportReport> CheckAsync(IEnumerable<string> paths, IProgress<ImportStep>? progress = null, CancellationToken cancellationToken = default) =>
        CheckAsync(new ImportRequest([.. paths], ImportOrigin.CommandLine), progress, cancellationToken);

    /// <summary>The same for whoever asked.</summary>
    public async Task<ImportReport> CheckAsync(ImportRequest request, IProgress<ImportStep>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var scope = scopes.CreateAsyncScope();
        var known = await KnownArticles.LoadAsync(scope.ServiceProvider.GetRequiredService<CinephileDbContext>(), request.IsUpload, cancellationToken);
        return await RunAsync(request, known, writer: null, progress, cancellationToken);
    }

    /// <summary>The same where there is no store yet: every file is compared with nothing.</summary>
    public async Task<ImportReport> CheckAloneAsync(IEnumerable<string> paths, IProgress<ImportStep>? progress = null, CancellationToken cancellationToken = default) =>
        await RunAsync(new ImportRequest([.. paths], ImportOrigin.CommandLine), await KnownArticles.LoadAsync(db: null, isUpload: false, cancellationToken), writer: null, progress, cancellationToken);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ImportReport> RunAsync(ImportRequest request, KnownArticles known, BatchWriter? writer, IProgress<ImportStep>? progress, CancellationToken cancellationToken)
    {
        var found = request.IsUpload ? ContentFinder.FindBelow(request.Paths[0]) : ContentFinder.Find(request.Paths);
        var report = new ImportReport();
        report.Add(request.Problems);
        report.Add(found.Problems);
        var before = known.All.Where(article => article.SourcePath is not null).ToDictionary(article => article.SourcePath!, article => article.Copy(), StringComparer.Ordinal);
        var maker = new ArticleMaker(options.TimeZone);
        var preparer = new FilePreparer(maker, new MediaFolder(options.MediaPath), before, keepsPictures: writer is not null, readsAll: writer is null, known.IsDecorative);
        var planner = new ImportPlanner(known);
        var findings = new FoundByLinter(report, isCheck: writer is null);

        progress?.Report(new ImportStep(0, found.Files.Count));
        await foreach (var batch in PrepareAsync(preparer, found.Files, cancellationToken))
        {
            var plans = batch.Select(planner.Plan).ToList();
            var written = writer is null ? plans : await writer.WriteAsync(plans, cancellationToken);
            foreach (var (plan, result) in plans.Zip(written))
            {
                Note(plan, result, planner, report);
                findings.Add(result);
            }
            progress?.Report(new ImportStep(report.Read, found.Files.Count));
        }
        findings.Settle(known);
        TellOfVanished(found, planner, report);
        if (writer is not null)
            await RemakeAsync(known, maker, writer, report, cancellationToken);
        return report;
    }

    // The next batch is prepared while the caller writes this one.
    private async IAsyncEnumerable<PreparedFile[]> PrepareAsync(
        FilePreparer preparer, IReadOnlyList<FoundFile> files, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batches = files.Chunk(options.ArticlesAtOnce).ToList();
        Task<PreparedFile[]>? next = null;
        for (var number = 0; number < batches.Count; number++)
        {
            var ready = await (next ?? PrepareBatchAsync(preparer, batches[number], cancellationToken));
            next = number + 1 < batches.Count ? PrepareBatchAsync(preparer, batches[number + 1], cancellationToken) : null;
            yield return ready;
        }
    }

    private async Task<PreparedFile[]> PrepareBatchAsync(FilePreparer preparer, FoundFile[] files, CancellationToken cancellationToken)
    {
        var prepared = new PreparedFile[files.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Workers), CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, files.Length, parallel, async (number, cancel) => prepared[number] = await preparer.PrepareAsync(files[number], cancel));
        return prepared;
    }

    private static void Note(ArticlePlan plan, ArticlePlan result, ImportPlanner planner, ImportReport report)
    {
        if (!ReferenceEquals(plan, result))
            planner.Undo(plan);
        var isRemade = result is { Work: PlannedWork.Remake };
        if (isRemade)
            report.Remade++;
        report.Add(result.Problems, result.Made?.Source ?? default);
        report.Add(new ImportedFile(result.Found!.ShownPath, result.Outcome, result.Article?.Address, result.MovedFrom)); // every plan of a file has one
    }

    private void TellOfVanished(FoundContent found, ImportPlanner planner, ImportReport report)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.ContentPath));
        if (!found.WholeRoots.TryGetValue(root, out var shown))
            return;
        foreach (var article in planner.NotMet().Where(article => article.SourcePath is { } path && !File.Exists(Path.Combine(root, path))).OrderBy(article => article.SourcePath, StringComparer.Ordinal))
            report.Add([new Problem(Severity.Note, Path.Combine(shown, article.SourcePath!), 1, 1, $"The file is gone; its article {article.Address} stays in the store", "export it to have the file again, or take the article down")]);
    }

    // What stands in the store alone, or has changed there, is made again from its own source when reader or renderer got better.
    private async Task RemakeAsync(KnownArticles known, ArticleMaker maker, BatchWriter writer, ImportReport report, CancellationToken cancellationToken)
    {
        foreach (var batch in known.All.Where(article => article.IsOld).OrderBy(article => article.Id).ToList().Chunk(options.ArticlesAtOnce))
        {
            Dictionary<int, byte[]> sources;
            await using (var scope = scopes.CreateAsyncScope())
            {
                var ids = batch.Select(article => article.Id).ToList();
                sources = await scope.ServiceProvider.GetRequiredService<CinephileDbContext>().ArticleTexts.AsNoTracking()
                    .Where(text => EF.Parameter(ids).Contains(text.ArticleId))
                    .ToDictionaryAsync(text => text.ArticleId, text => text.Source, cancellationToken);
            }
            var plans = batch.Where(article => sources.ContainsKey(article.Id)).Select(article => Remake(article, sources[article.Id], maker)).OfType<ArticlePlan>().ToList();
            foreach (var plan in await writer.WriteAsync(plans, cancellationToken))
            {
                if (plan.Work == PlannedWork.Remake)
                    report.Remade++;
            }
        }
    }

    // Null when it cannot be: then the page stays as it was made before.
    private static ArticlePlan? Remake(KnownArticle article, byte[] source, ArticleMaker maker)
    {
        var pictures = article.Pictures.ToDictionary(picture => picture.Path, picture => picture.Found, StringComparer.Ordinal);
        var name = article.SourcePath ?? $"{ArticleAddress.Folder(article.Kind)}/{article.Slug}.md";
        var made = maker.Make(name, source, article.Kind, path => (pictures.GetValueOrDefault(path), null, null));
        return made.File is null ? null : new ArticlePlan { Found = null, Work = PlannedWork.Remake, Made = made, Article = article, Before = article };
    }
}
