using System.Data.Common;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CinephileCorner.Data.Search;

/// <summary>
/// Keeps the index in step: what a transaction changes of articles is written to the index in that very transaction, just before
/// it is committed. One per context, since it holds what is under way.
/// </summary>
public sealed class SearchIndexInterceptor(ISearchIndex index) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly HashSet<Article> _articles = [];
    private readonly HashSet<int> _ids = [];
    private readonly HashSet<int> _films = [];
    private readonly HashSet<int> _people = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is CinephileDbContext db)
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
                Gather(entry);
            // A single statement would be saved without a transaction, and the index would have none to be written in.
            if (_articles.Count + _ids.Count + _films.Count + _people.Count > 0)
                db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        }
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget();
        return Task.CompletedTask;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is CinephileDbContext db && _articles.Count + _ids.Count + _films.Count + _people.Count > 0)
        {
            // The number of a new article is in its entry before it is in the article.
            var ids = _articles.Select(article => db.Entry(article).Property(one => one.Id).CurrentValue).Concat(_ids).Where(id => id > 0).ToHashSet();
            if (_films.Count + _people.Count > 0)
            {
                var (films, people) = (_films.ToList(), _people.ToList());
                ids.UnionWith(await db.Articles.Where(article => films.Contains(article.FilmId ?? 0) || article.Credits.Any(credit => people.Contains(credit.PersonId))).Select(article => article.Id).ToListAsync(cancellationToken));
            }
            Forget();
            await index.WriteAsync(db, ids, cancellationToken);
        }
        return result;
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget();
        return Task.CompletedTask;
    }

    private void Gather(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Article article:
                _articles.Add(article);
                if (entry.State == EntityState.Deleted)
                    _ids.Add(article.Id);
                break;
            case ArticleText text:
                _ids.Add(text.ArticleId);
                break;
            case Credit credit:
                _ids.Add(credit.ArticleId);
                break;
            case ArticleGenre genre:
                _ids.Add(genre.ArticleId);
                break;
            case ArticleTag tag:
                _ids.Add(tag.ArticleId);
                break;
            case Film film when entry.State == EntityState.Modified:
                _films.Add(film.Id);
                break;
            case Person person when entry.State == EntityState.Modified:
                _people.Add(person.Id);
                break;
        }
    }

    private void Forget()
    {
        _articles.Clear();
        _ids.Clear();
        _films.Clear();
        _people.Clear();
    }
}
