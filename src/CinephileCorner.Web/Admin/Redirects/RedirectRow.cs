namespace CinephileCorner.Web.Admin.Redirects;

/// <summary>An old address and the page it leads to in one hop.</summary>
/// <param name="Owner">Address of the desk where it can be taken out.</param>
/// <param name="Name">A headline, or the name that was merged.</param>
public sealed record RedirectRow(string From, string To, string Owner, string Name);
