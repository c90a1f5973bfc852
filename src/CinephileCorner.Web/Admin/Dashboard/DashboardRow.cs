namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>An article on the dashboard.</summary>
/// <param name="What">“draft”, “changes”.</param>
/// <param name="When">How long ago, or when it is due.</param>
/// <param name="Full">The same, exactly.</param>
public sealed record DashboardRow(int Id, string Headline, string What, string When, string Full);
