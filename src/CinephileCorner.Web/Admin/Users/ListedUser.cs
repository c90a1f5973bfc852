namespace CinephileCorner.Web.Admin.Users;

/// <summary>An account in the list.</summary>
public sealed record ListedUser(int Id, string Name, string Email, string Role, string? Critic, bool MayPublish, bool IsDisabled, bool IsInvited, bool HasFactor, DateTime? LastSignInUtc);
