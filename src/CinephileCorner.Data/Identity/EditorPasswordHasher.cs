using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CinephileCorner.Data.Identity;

/// <summary>
/// Hashes passwords in one Unicode form (NFC), so that é is é on every keyboard; nothing else of them is changed. Identity's
/// own PBKDF2 with HMAC-SHA512, at least as many rounds as OWASP asks for.
/// </summary>
public sealed class EditorPasswordHasher : PasswordHasher<Editor>
{
    public const int Rounds = 220_000;

    // Hashed once with as many rounds as every other: what is compared for an account that does not exist takes as long.
    private readonly Lazy<string> _nobody;

    public EditorPasswordHasher(IOptions<PasswordHasherOptions> options) : base(options) =>
        _nobody = new Lazy<string>(() => base.HashPassword(null!, Secrets.New())); // the base never looks at the account

    /// <summary>The hash of no password.</summary>
    public string OfNobody => _nobody.Value;

    /// <summary>The form that is hashed and counted; text that has none stays as it is.</summary>
    public static string Normal(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }

    public override string HashPassword(Editor user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(Editor user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normal(providedPassword));
}
