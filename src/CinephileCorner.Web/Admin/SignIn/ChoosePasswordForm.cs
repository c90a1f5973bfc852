namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What a page behind a one-time link sends.</summary>
public sealed class ChoosePasswordForm
{
    /// <summary>The secret of the link.</summary>
    public string? Code { get; set; }

    /// <summary>Of the first account only; every other has one.</summary>
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }
}
