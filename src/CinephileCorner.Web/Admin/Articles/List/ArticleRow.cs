namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>An article in the list.</summary>
/// <param name="Ago">“3 min ago”, with the full time beside it.</param>
/// <param name="MayEdit">False for another critic's.</param>
public sealed record ArticleRow(int Id, string Headline, string Kind, string Critic, string State, string Ago, string Changed, string? Published, bool MayEdit);
