namespace CinephileCorner.Data.Transfer.Conflicts;

/// <summary>What somebody who settles a conflict had before their eyes.</summary>
/// <param name="OursHash">Of the article's text as shown.</param>
/// <param name="FileHash">Of the file as shown.</param>
public sealed record ConflictChoice(int ArticleId, string OursHash, string FileHash, int EditorId, string By);
