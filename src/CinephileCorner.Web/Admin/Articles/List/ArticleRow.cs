namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>An article in the list.</summary>
/// <param name="Waiting">When unpublished changes were saved, as “changes 3 min ago”; null when there are none, or they are another's.</param>
/// <param name="Ago">“3 min ago”, with the full time beside it.</param>
/// <param name="MayEdit">False for another critic's.</param>
public sealed record ArticleRow(int Id, string Headline, string Kind, string Critic, string State, string? Waiting, string Ago, string Changed, string? Published, bool MayEdit);
