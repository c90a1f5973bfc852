namespace CinephileCorner.Domain.Articles;

/// <summary>
/// A link of an article's prose to the address of another article, whether anything stands there or not: that changes with the
/// other, and is asked for when somebody wants to know.
/// </summary>
public sealed class InsideLink
{
    private InsideLink() { }

    public InsideLink(ArticleKind kind, string slug) => (Kind, Slug) = (kind, slug);

    public int ArticleId { get; private set; }

    /// <summary>Of the article it leads to.</summary>
    public ArticleKind Kind { get; private set; }

    /// <summary>The last part of the address it leads to, lower case.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Whether the two lead to one address.</summary>
    public bool IsSameAs(InsideLink other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && string.Equals(Slug, other.Slug, StringComparison.Ordinal);
    }
}
