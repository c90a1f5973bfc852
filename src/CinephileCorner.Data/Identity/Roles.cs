namespace CinephileCorner.Data.Identity;

/// <summary>What somebody with an account is here.</summary>
public static class Roles
{
    /// <summary>Everything, accounts and import among it.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Everything about content.</summary>
    public const string Editor = "Editor";

    /// <summary>Their own articles.</summary>
    public const string Critic = "Critic";

    /// <summary>Most may first.</summary>
    public static IReadOnlyList<string> All { get; } = [Administrator, Editor, Critic];
}
