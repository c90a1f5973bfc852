namespace CinephileCorner.Domain.Articles;

/// <summary>
/// The words of an article: the source, byte for byte, and what the renderer made of it. Kept in a row of its own, so that
/// lists never read past it.
/// </summary>
public sealed class ArticleText
{
    public int ArticleId { get; private set; }

    /// <summary>The file's bytes, never altered.</summary>
    public required byte[] Source { get; set; }

    /// <summary>SHA-256 of <see cref="Source"/>, in hex.</summary>
    public required string SourceHash { get; set; }

    /// <summary>The source as text, less the front matter shown nowhere: what the <c>.md</c> address answers.</summary>
    public required string PublicSource { get; set; }

    /// <summary>The prose for the page, sanitised; of a ranking the words before the first entry.</summary>
    public required string BodyHtml { get; set; }

    /// <summary>The prose for feeds, sanitised: spoilers left out, no classes.</summary>
    public required string FeedHtml { get; set; }

    /// <summary>The prose as plain text, spoilers left out, paragraphs joined by empty lines; of a ranking introduction and entries together.</summary>
    public required string PlainText { get; set; }

    /// <summary>Version of reader and renderer that made the other columns; an older one is made again at the next start.</summary>
    public required int MadeByVersion { get; set; }

    internal ArticleText Replace(ArticleText other)
    {
        Source = other.Source;
        SourceHash = other.SourceHash;
        PublicSource = other.PublicSource;
        BodyHtml = other.BodyHtml;
        FeedHtml = other.FeedHtml;
        PlainText = other.PlainText;
        MadeByVersion = other.MadeByVersion;
        return this;
    }
}
