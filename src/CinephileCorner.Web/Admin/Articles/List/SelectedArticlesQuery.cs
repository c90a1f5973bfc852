using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>
/// The articles a filter lets through, as far as the editor may see them. The store shall walk the index of the order and look at
/// nothing else until fifty are found: so every condition is written in a form that it cannot look up first, and has to sort after.
/// </summary>
public sealed class SelectedArticlesQuery(CinephileDbContext db, Kept<DeadLinks> dead, CurrentEditor me, SiteClock clock)
{
    private const int MostWords = 8;

    /// <summary>How many a filter lets through.</summary>
    public async Task<int> CountAsync(ArticlesFilter filter, CancellationToken cancellationToken) => await (await FindAsync(filter, cancellationToken)).CountAsync(cancellationToken);

    public async Task<IQueryable<Article>> FindAsync(ArticlesFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var criticId = filter.OfCritic.Length == 0 ? 0
            : await db.Critics.AsNoTracking().Where(critic => critic.Slug == filter.OfCritic).Select(critic => critic.Id).FirstOrDefaultAsync(cancellationToken);
        var articles = InState(Visible(filter), filter.InState);
        if (filter.OfKind is { } kind)
        {
            var others = Enum.GetValues<ArticleKind>().Where(one => one != kind).ToList();
            var (one, other) = (others[0], others[1]);
            articles = articles.Where(article => article.Kind != one && article.Kind != other);
        }
        if (filter.OfCritic.Length > 0)
            articles = articles.Where(article => article.CriticId - criticId == 0);
        if (filter.IsMine)
            articles = Mine(articles);
        articles = Named(articles, filter.Words);
        return filter.InCare switch
        {
            "summary" => articles.Where(article => !article.SummaryIsWritten),
            "picture" => Among(articles, db.ArticlePictures.Where(picture => picture.File == null).Select(picture => picture.ArticleId)),
            "link" => Among(articles, await LinkedInVainAsync(cancellationToken)),
            "conflict" => Among(articles, db.Revisions.Where(revision => revision.Kind == RevisionKind.Conflict && revision.SettledUtc == null).Select(revision => revision.ArticleId)),
            _ => articles,
        };
    }

    // Others' unpublished work, and what is wrong with it, is nobody's business but an editor's.
    private IQueryable<Article> Visible(ArticlesFilter filter)
    {
        var articles = db.Articles.AsNoTracking();
        if (me.IsCurator)
            return articles;
        var own = me.CriticId ?? 0;
        if (filter.InCare.Length > 0 || filter.InState is not ("" or "published"))
            return articles.Where(article => article.CriticId - own == 0);
        var ahead = Ahead();
        return articles.Where(article => article.CriticId - own == 0
            || (article.State != ArticleState.Draft && article.State != ArticleState.Withdrawn && article.State != ArticleState.Trashed && !ahead.Contains(article.Id)));
    }

    private IQueryable<Article> InState(IQueryable<Article> articles, string state)
    {
        var ahead = Ahead();
        var due = db.PendingEdits.Where(edit => edit.PublishAtUtc != null).Select(edit => edit.ArticleId);
        return state switch
        {
            "draft" => articles.Where(article => article.State != ArticleState.Published && article.State != ArticleState.Withdrawn && article.State != ArticleState.Trashed),
            "withdrawn" => articles.Where(article => article.State != ArticleState.Published && article.State != ArticleState.Draft && article.State != ArticleState.Trashed),
            "trash" => articles.Where(article => article.State != ArticleState.Published && article.State != ArticleState.Draft && article.State != ArticleState.Withdrawn),
            "published" => articles.Where(article => article.State != ArticleState.Draft && article.State != ArticleState.Withdrawn && article.State != ArticleState.Trashed && !ahead.Contains(article.Id)),
            "scheduled" => articles.Where(article => article.State != ArticleState.Trashed && (ahead.Contains(article.Id) || due.Contains(article.Id))),
            "changed" => Among(articles.Where(article => article.State != ArticleState.Trashed), db.PendingEdits.Select(edit => edit.ArticleId)),
            _ => articles.Where(article => article.State != ArticleState.Trashed),
        };
    }

    // On a large site nobody waits for them to be gathered the first time.
    private async Task<IQueryable<int>> LinkedInVainAsync(CancellationToken cancellationToken)
    {
        var ids = (await dead.GetIfThereAsync(cancellationToken))?.ArticleIds.ToList() ?? [];
        return db.Articles.Where(article => EF.Parameter(ids).Contains(article.Id)).Select(article => article.Id);
    }

    // Few at any time.
    private IQueryable<int> Ahead()
    {
        var now = clock.UtcNow;
        return db.Articles.Where(article => article.State == ArticleState.Published && article.PublishedUtc > now).Select(article => article.Id);
    }

    private IQueryable<Article> Mine(IQueryable<Article> articles)
    {
        var (own, mine, nothing) = (me.CriticId ?? 0, me.Id, 0);
        var written = db.Revisions.Where(revision => revision.EditorId == mine).Select(revision => revision.ArticleId);
        return articles.Where(article => article.CriticId - own == 0 || written.Contains(article.Id - nothing));
    }

    // The words are looked for in an index that holds nothing else; marks alone are the name of nothing.
    private IQueryable<Article> Named(IQueryable<Article> articles, string words)
    {
        if (words.Length == 0)
            return articles;
        var folded = TextFolding.Words(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = db.Articles.Where(article => folded.Length > 0);
        foreach (var word in folded.Take(MostWords))
            named = named.Where(article => article.FindWords.Contains(word) || article.Slug.Contains(word));
        return Among(articles, named.Select(article => article.Id));
    }

    private static IQueryable<Article> Among(IQueryable<Article> articles, IQueryable<int> ids)
    {
        var nothing = 0;
        return articles.Where(article => ids.Contains(article.Id - nothing));
    }
}
