using CinephileCorner.Data.Identity;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>How a try to sign in ended, and whose it was.</summary>
/// <param name="Editor">Null unless proved, wholly or in part.</param>
/// <param name="Wait">How long to wait after too many tries.</param>
public sealed record SignInOutcome(SignInState State, Editor? Editor = null, TimeSpan Wait = default)
{
    public int WaitSeconds => Math.Max(1, (int)Math.Ceiling(Wait.TotalSeconds));

    /// <summary>What the page says.</summary>
    public string Message => State switch
    {
        SignInState.TooMany => $"Too many tries. The next one is looked at in {Words(WaitSeconds)}; a passkey works at once.",
        SignInState.NeedsFactor => "The second factor is still to be shown.",
        _ => "Email and password do not belong together; check both.",
    };

    private static string Words(int seconds) => seconds < 90 ? "a minute" : $"{(seconds + 59) / 60} minutes";
}
