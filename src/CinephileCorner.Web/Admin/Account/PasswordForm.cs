namespace CinephileCorner.Web.Admin.Account;

/// <summary>A password and the one it replaces.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? Password { get; set; }
}
