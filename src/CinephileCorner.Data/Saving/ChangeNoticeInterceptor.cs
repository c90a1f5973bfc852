using System.Data.Common;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Auditing;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Lists;
using CinephileCorner.Domain.Media;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CinephileCorner.Data.Saving;

/// <summary>
/// Gathers what is being saved and tells the listeners once it is committed, never before: a listener that empties a
/// cache too early would let the old page back in. One per context, since it holds what is under way.
/// </summary>
public sealed class ChangeNoticeInterceptor(IEnumerable<IChangeListener> listeners, Actor actor, TimeProvider time) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    /// <summary>Of a note that is for other processes alone: nobody did anything that an editor would want to read of.</summary>
    public const string NoSubject = "";

    private readonly HashSet<Article> _articles = [];
    private bool _listsChanged;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Gather(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Gather(eventData);
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context?.Database.CurrentTransaction is null)
            await AnnounceAsync();
        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget();
        return Task.CompletedTask;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        AnnounceAsync();

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget();
        return Task.CompletedTask;
    }

    private void Gather(DbContextEventData eventData)
    {
        if (eventData.Context is not CinephileDbContext db)
            return;
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        var hidden = db.ChangeTracker.Entries<Article>().Where(entry => !IsSeen(entry)).Select(entry => entry.Entity.Id).ToHashSet();
        var before = (_articles.Count, _listsChanged);
        foreach (var entry in changed)
        {
            if (entry.Entity is Article article)
            {
                if (!IsSeen(entry))
                    continue;
                _articles.Add(article);
                _listsChanged |= entry.State != EntityState.Modified || entry.Properties.Any(IsShownElsewhere);
            }
            else if (IsSeenElsewhere(entry, hidden))
            {
                _listsChanged = true;
            }
        }
        if (before != (_articles.Count, _listsChanged) && !changed.Exists(entry => entry.Entity is AuditEntry { IsPublic: true }))
            Note(db);
    }

    // Another process learns of the change by this row; a batch of an import makes one.
    private void Note(CinephileDbContext db) => db.AuditEntries.Add(new AuditEntry
    {
        AtUtc = time.GetUtcNow().UtcDateTime,
        EditorId = actor.EditorId,
        By = actor.Name,
        Action = "changed",
        Subject = _articles.Count switch { 0 => NoSubject, 1 => _articles.Single().Headline, var count => $"{count} articles" },
        ArticleId = _articles.Count == 1 && _articles.Single() is { Id: > 0 } one ? one.Id : null,
        IsPublic = true,
    });

    // A draft, or what lies in the trash without ever having been published, is on no page.
    private static bool IsSeen(EntityEntry entry)
    {
        var state = entry.Property(nameof(Article.State));
        return (entry.State != EntityState.Added && state.OriginalValue is ArticleState.Published or ArticleState.Withdrawn)
            || (entry.State != EntityState.Deleted && state.CurrentValue is ArticleState.Published or ArticleState.Withdrawn);
    }

    // Credits, genres, tags, entries, films, people, critics: other pages show them, unless they belong to a draft, or are
    // new and so on no page but that of an article which is saved with them.
    private static bool IsSeenElsewhere(EntityEntry entry, HashSet<int> hidden) => entry.Entity switch
    {
        Credit credit => !hidden.Contains(credit.ArticleId),
        ArticleGenre genre => !hidden.Contains(genre.ArticleId),
        ArticleTag tag => !hidden.Contains(tag.ArticleId),
        RankingEntry ranked => !hidden.Contains(ranked.ArticleId),
        ArticlePicture picture => !hidden.Contains(picture.ArticleId),
        Film or Person or Critic or Genre or Series or Tag => entry.State != EntityState.Added,
        FormerAddress or SavedList => true,
        MediaItem => entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && entry.Properties.Any(IsShownOfPicture)),
        _ => false,
    };

    private static bool IsShownElsewhere(PropertyEntry property) =>
        property.IsModified && property.Metadata.Name is not (nameof(Article.ChangedUtc) or nameof(Article.SourceHash)
            or nameof(Article.AgreedHash) or nameof(Article.UploadedHash) or nameof(Article.SourcePath) or nameof(Article.WordCount));

    // A new picture is on no page but that of an article which is saved after it; and what is written about it is for editors.
    private static bool IsShownOfPicture(PropertyEntry property) =>
        property.IsModified && property.Metadata.Name is nameof(MediaItem.SizesMadeUtc) or nameof(MediaItem.Width) or nameof(MediaItem.Height);

    // The commit has happened: whoever cancelled the request meanwhile must not keep the caches from hearing of it.
    private async Task AnnounceAsync()
    {
        if (_articles.Count == 0 && !_listsChanged)
            return;
        var notice = new ChangeNotice(_articles.Select(article => article.Id).ToHashSet(), _listsChanged);
        Forget();
        foreach (var listener in listeners)
            await listener.OnChangedAsync(notice, CancellationToken.None);
    }

    private void Forget()
    {
        _articles.Clear();
        _listsChanged = false;
    }
}
