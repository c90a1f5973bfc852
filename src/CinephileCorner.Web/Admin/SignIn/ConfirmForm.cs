namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What proves once more who somebody is: a password or a code.</summary>
public sealed class ConfirmForm
{
    public string? Password { get; set; }

    public string? Code { get; set; }

    public string? Next { get; set; }
}
