namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What the sign-in page sends.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>Where to go afterwards; only within this site.</summary>
    public string? Next { get; set; }
}
