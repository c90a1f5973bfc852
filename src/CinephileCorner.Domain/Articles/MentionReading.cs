namespace CinephileCorner.Domain.Articles;

/// <summary>
/// Which words of an article were searched for names, and for which names: where either is another by now, its mentions are
/// out of date. Compared instead of remembering what happened, so that nothing is missed, whoever wrote.
/// </summary>
public sealed class MentionReading
{
    public required int ArticleId { get; init; }

    /// <summary><see cref="Article.SourceHash"/> of the words that were read.</summary>
    public required string SourceHash { get; set; }

    /// <summary>Stands for the names that were looked for.</summary>
    public required string NamesStamp { get; set; }
}
