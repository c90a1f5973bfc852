namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What the sign-in page sends.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>Of the second factor, where a script asks for all at once.</summary>
    public string? Code { get; set; }

    /// <summary>Where to go afterwards; only within the admin area.</summary>
    public string? Next { get; set; }
}
