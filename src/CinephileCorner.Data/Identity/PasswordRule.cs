using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Data.Identity;

/// <summary>What a password must be: 15 to 200 characters of any kind, and not one that is tried first.</summary>
public sealed class PasswordRule(PasswordWords words) : IPasswordValidator<Editor>
{
    public const int Shortest = 15;

    public const int Longest = 200;

    public Task<IdentityResult> ValidateAsync(UserManager<Editor> manager, Editor user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var fault = FaultOf(password ?? "", user.Email, user.DisplayName);
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault }));
    }

    /// <summary>What is wrong with a password for that person; null when nothing is.</summary>
    public string? FaultOf(string password, string? email, string? name)
    {
        var text = EditorPasswordHasher.Normal(password);
        var length = text.EnumerateRunes().Count();
        if (length < Shortest)
            return $"The password has {length} characters; use at least {Shortest}. Four or five words that do not belong together are easy to keep in mind.";
        if (length > Longest)
            return $"The password has {length} characters; use at most {Longest}.";
        var own = words.Own.Append(name ?? "").Append(email ?? "").SelectMany(PartsOf);
        return GuessablePasswords.IsGuessable(text, own)
            ? "This password is among the first that are tried: a list of common ones, keys beside each other, repetitions, years, or names of this site and its people. Use words that do not belong together."
            : null;
    }

    private static IEnumerable<string> PartsOf(string text) =>
        text.Split([' ', '.', '@', '-', '_', '+', '/', ':'], StringSplitOptions.RemoveEmptyEntries).Append(string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit)));
}
