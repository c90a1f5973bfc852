namespace CinephileCorner.Domain.Articles;

/// <summary>A tag on an article, in the order the article states them.</summary>
public sealed class ArticleTag
{
    private ArticleTag() { }

    public ArticleTag(Tag tag, int position)
    {
        Tag = tag;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int TagId { get; private set; }

    public Tag Tag { get; private set; } = null!; // set by the constructor or the store

    /// <summary>From 0.</summary>
    public int Position { get; private set; }
}
