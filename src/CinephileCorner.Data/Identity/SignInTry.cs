namespace CinephileCorner.Data.Identity;

/// <summary>A try to sign in that was counted, or refused.</summary>
/// <param name="Id">0 for one that was refused.</param>
/// <param name="AccountHash">What the log may know it by.</param>
/// <param name="Wait">Until the next try is looked at; null when this one is.</param>
public sealed record SignInTry(int Id, string AccountHash, TimeSpan? Wait);
