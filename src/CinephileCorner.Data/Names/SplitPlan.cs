namespace CinephileCorner.Data.Names;

/// <summary>What telling a name apart would write.</summary>
/// <param name="Name">The name as it stands.</param>
/// <param name="NewName">The name with its qualifier.</param>
/// <param name="IsKnown">True when that one is in the store already: the articles join theirs.</param>
/// <param name="Fault">What is wrong with the wish as a whole, a sentence; null when nothing is.</param>
public sealed record SplitPlan(string Name, string NewName, bool IsKnown, IReadOnlyList<SplitArticle> Articles, string? Fault)
{
    public bool IsPossible => Fault is null && Articles.Count > 0 && Articles.All(article => article.Fault is null);
}
