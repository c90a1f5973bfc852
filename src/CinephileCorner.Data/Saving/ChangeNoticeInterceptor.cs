using System.Data.Common;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CinephileCorner.Data.Saving;

/// <summary>
/// Gathers what is being saved and tells the listeners once it is committed, never before: a listener that empties a
/// cache too early would let the old page back in. One per context, since it holds what is under way.
/// </summary>
public sealed class ChangeNoticeInterceptor(IEnumerable<IChangeListener> listeners) : SaveChangesInterceptor, IDbTransactionInterceptor
{
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
        foreach (var entry in eventData.Context?.ChangeTracker.Entries() ?? [])
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.Entity is Article article)
            {
                _articles.Add(article);
                _listsChanged |= entry.State != EntityState.Modified || entry.Properties.Any(IsShownElsewhere);
            }
            else if (entry.Entity is not (ArticleText or Revision))
            {
                // Credits, genres, tags, entries, films, people: other pages show them.
                _listsChanged = true;
            }
        }
    }

    private static bool IsShownElsewhere(PropertyEntry property) =>
        property.IsModified && property.Metadata.Name is not (nameof(Article.ChangedUtc) or nameof(Article.SourceHash)
            or nameof(Article.AgreedHash) or nameof(Article.SourcePath) or nameof(Article.WordCount));

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
