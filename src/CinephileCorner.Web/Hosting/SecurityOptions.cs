namespace CinephileCorner.Web.Hosting;

/// <summary>Settings under <c>Security</c>.</summary>
/// <param name="RequireSecondFactor">Whether every account needs an authenticator app or a passkey; false by itself only in Development.</param>
public sealed record SecurityOptions(bool RequireSecondFactor);
