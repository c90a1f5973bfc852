using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Behind a one-time link: a password is chosen, and a name where there is none yet.</summary>
public sealed record ChoosePasswordPage : AdminPage
{
    public required string Action { get; init; }

    public required string Verb { get; init; }

    public required string What { get; init; }

    public required string Code { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    /// <summary>True for the first account.</summary>
    public bool AsksEmail { get; init; }

    public bool AsksName { get; init; }

    public static string PasswordHint => $"{PasswordRule.Shortest} to {PasswordRule.Longest} characters, any you like: four or five words that do not belong together are good. It may be pasted.";
}
