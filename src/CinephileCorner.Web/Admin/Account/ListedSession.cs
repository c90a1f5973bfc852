namespace CinephileCorner.Web.Admin.Account;

/// <summary>A sign-in in the list; times as words in its owner's zone.</summary>
public sealed record ListedSession(string Id, string Device, string Begun, string Seen, bool IsThis);
