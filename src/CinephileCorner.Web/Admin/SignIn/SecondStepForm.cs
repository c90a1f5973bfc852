namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What the second step of signing in sends.</summary>
public sealed class SecondStepForm
{
    public string? Code { get; set; }

    public string? Next { get; set; }
}
