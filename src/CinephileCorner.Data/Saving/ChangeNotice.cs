namespace CinephileCorner.Data.Saving;

/// <summary>What one commit changed.</summary>
/// <param name="ArticleIds">Articles whose text or facts changed.</param>
/// <param name="ListsChanged">
/// True when something changed that other pages show of an article: its headline, score, date, credits, whether it is there at all.
/// False when only its words did.
/// </param>
public sealed record ChangeNotice(IReadOnlySet<int> ArticleIds, bool ListsChanged);
