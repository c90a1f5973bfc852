namespace CinephileCorner.Domain.Articles;

/// <summary>
/// A text that readers had until another took its place. Its bytes are among the revisions; what is no more than a draft, a
/// pending edit or a version that was never taken has no such note, so whoever compares texts for readers starts here.
/// </summary>
public sealed class FormerText
{
    private FormerText() { }

    public FormerText(string sourceHash, DateTime untilUtc) => (SourceHash, UntilUtc) = (sourceHash, untilUtc);

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>SHA-256 of the source, in hex: <see cref="Revision.SourceHash"/> of the version that holds it.</summary>
    public string SourceHash { get; private set; } = "";

    /// <summary>When readers lost it, to another text or because the article was taken down.</summary>
    public DateTime UntilUtc { get; private set; }
}
