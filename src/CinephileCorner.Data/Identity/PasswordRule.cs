using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Data.Identity;

/// <summary>What a password must be: 15 to 200 characters of any kind, and not one that is tried first.</summary>
/// <param name="names">What the site writes about; null where there is no store to ask.</param>
public sealed class PasswordRule(PasswordWords words, SiteNames? names = null) : IPasswordValidator<Editor>
{
    public const int Shortest = 15;

    public const int Longest = 200;

    public async Task<IdentityResult> ValidateAsync(UserManager<Editor> manager, Editor user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var written = names is null || password is null or { Length: > 2 * Longest } ? [] : await names.InAsync(EditorPasswordHasher.Normal(password), CancellationToken.None);
        var fault = FaultOf(password ?? "", user.Email, user.DisplayName, written);
        return fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault });
    }

    /// <summary>What is wrong with a password for that person; null when nothing is.</summary>
    /// <param name="written">Titles and names of the site that stand in it.</param>
    public string? FaultOf(string password, string? email, string? name, IReadOnlyList<string>? written = null)
    {
        var text = EditorPasswordHasher.Normal(password);
        var length = text.EnumerateRunes().Count();
        if (length < Shortest)
            return $"The password has {length} characters; use at least {Shortest}. Four or five words that do not belong together are easy to keep in mind.";
        if (length > Longest)
            return $"The password has {length} characters; use at most {Longest}.";
        var own = words.Own.Append(name ?? "").Append(email ?? "").SelectMany(PartsOf).Concat(written ?? []);
        return GuessablePasswords.IsGuessable(text, own)
            ? "This password is among the first that are tried: a list of common ones, keys beside each other, repetitions, years, or names of this site, its films and its people. Use words that do not belong together."
            : null;
    }

    private static IEnumerable<string> PartsOf(string text) =>
        text.Split([' ', '.', '@', '-', '_', '+', '/', ':'], StringSplitOptions.RemoveEmptyEntries).Append(string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit)));
}
