namespace CinephileCorner.Domain.Articles;

/// <summary>How an article stood at a moment: enough to put it back, as long as the versions it names are kept.</summary>
/// <param name="SourceHash">Of its text.</param>
/// <param name="WithdrawnUtc">Null unless it was taken down.</param>
/// <param name="Pending">What was written beyond its text; null when nothing was.</param>
public sealed record Standing(ArticleState State, string SourceHash, DateTime PublishedUtc, DateTime? WithdrawnUtc, StandingEdit? Pending)
{
    public static Standing Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var pending = article.Pending is { } edit ? new StandingEdit(edit.SourceHash, edit.BaseHash, edit.SavedUtc, edit.EditorId, edit.By, edit.PublishAtUtc) : null;
        return new Standing(article.State, article.SourceHash, article.PublishedUtc, article.WithdrawnUtc, pending);
    }
}
