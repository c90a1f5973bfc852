using CinephileCorner.Content.Editing;

namespace CinephileCorner.Web.Admin.Articles.Conflicts;

/// <summary>The two sides of a conflict, laid together.</summary>
/// <param name="Hash">Of the article's newest text.</param>
/// <param name="Mine">The text that was kept beside it.</param>
/// <param name="Theirs">The article's newest text.</param>
public sealed record ConflictSides(string Hash, string Headline, int CriticId, string Mine, string Theirs, string MineBy, DateTime MineUtc, string TheirsBy, DateTime TheirsUtc, IReadOnlyList<MergePiece> Pieces, bool IsSettled);
