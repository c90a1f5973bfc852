namespace CinephileCorner.Web.Admin.Account;

/// <summary>The key that was offered, sealed, and a code that shows an app has it.</summary>
public sealed class AuthenticatorForm
{
    public string? Key { get; set; }

    public string? Code { get; set; }
}
