namespace CinephileCorner.Web.Admin.Account;

/// <summary>A passkey in the list.</summary>
public sealed record ListedPasskey(string Id, string Name, DateTime MadeUtc);
