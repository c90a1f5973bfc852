using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Scopes;

/// <summary>Named pieces of query over articles.</summary>
public static class ArticleScopes
{
    /// <summary>What readers may see at that moment: published, and due. Whoever reads for a reader starts here.</summary>
    public static IQueryable<Article> PublishedAt(this IQueryable<Article> articles, DateTime nowUtc) =>
        articles.Where(article => article.State == ArticleState.Published && article.PublishedUtc <= nowUtc);

    /// <summary>Newest first; of one moment the one taken in last.</summary>
    public static IOrderedQueryable<Article> NewestFirst(this IQueryable<Article> articles) =>
        articles.OrderByDescending(article => article.PublishedUtc).ThenByDescending(article => article.Id);

    public static IQueryable<Article> OfKind(this IQueryable<Article> articles, ArticleKind kind) =>
        articles.Where(article => article.Kind == kind);
}
