namespace CinephileCorner.Domain.Articles;

/// <summary>A path that once led, or is wished to lead, to an article; it redirects for ever.</summary>
public sealed class FormerAddress
{
    private FormerAddress() { }

    public FormerAddress(string path) => Path = path;

    /// <summary>Lower case, with a leading slash and without a trailing one.</summary>
    public string Path { get; private set; } = "";

    public int ArticleId { get; private set; }
}
