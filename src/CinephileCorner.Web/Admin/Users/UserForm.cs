namespace CinephileCorner.Web.Admin.Users;

/// <summary>What an administrator decides about an account.</summary>
public sealed class UserForm
{
    /// <summary>Of an invitation only.</summary>
    public string? Email { get; set; }

    public string? Role { get; set; }

    /// <summary>Name they sign articles with.</summary>
    public string? Critic { get; set; }

    public bool MayPublish { get; set; }
}
