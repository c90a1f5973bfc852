namespace CinephileCorner.Web.Admin.Names;

/// <summary>An article that names a film or a person.</summary>
/// <param name="As">“Director”, “Cast: Stefan”; for a film whether the article is about it or ranks it.</param>
/// <param name="Spelled">The name as the article’s text has it, where that is a merged one; null otherwise.</param>
/// <param name="MayEdit">False for another critic’s.</param>
public sealed record NamedInRow(int Id, string Headline, string Kind, string State, string Critic, string As, string? Spelled, bool MayEdit);
