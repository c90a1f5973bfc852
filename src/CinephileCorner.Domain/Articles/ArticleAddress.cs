namespace CinephileCorner.Domain.Articles;

/// <summary>Where an article of each kind stands: its folder among the files, and the first part of its address.</summary>
public static class ArticleAddress
{
    /// <summary><c>reviews</c>, <c>rankings</c>, <c>news</c>.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["reviews", "rankings", "news"];

    public static string Folder(ArticleKind kind) => Folders[(int)kind];

    /// <summary>The kind that a folder's name stands for; null when it is none of ours.</summary>
    public static ArticleKind? KindOf(string folder)
    {
        for (var kind = 0; kind < Folders.Count; kind++)
        {
            if (string.Equals(Folders[kind], folder, StringComparison.Ordinal))
                return (ArticleKind)kind;
        }
        return null;
    }

    /// <summary>The path of the article's page, as <see cref="FormerAddress.Path"/> keeps it.</summary>
    public static string Of(ArticleKind kind, string slug) => $"/{Folder(kind)}/{slug}";
}
