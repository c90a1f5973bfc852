namespace CinephileCorner.Web.Admin.Account;

/// <summary>What one may change of oneself without proving anything.</summary>
public sealed class AccountForm
{
    public string? Name { get; set; }

    /// <summary>Empty for the site's own.</summary>
    public string? TimeZone { get; set; }
}
