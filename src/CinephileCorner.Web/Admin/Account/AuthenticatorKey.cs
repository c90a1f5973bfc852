using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinephileCorner.Content.Markdown;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>
/// The key of an authenticator app on its way from the page to the form: sealed for one account and an hour, so that merely
/// opening the page stores nothing.
/// </summary>
public sealed class AuthenticatorKey(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly IDataProtector _protector = protection.CreateProtector("authenticator key");

    public string Seal(string key, int editorId) =>
        _protector.Protect($"{editorId.ToString(CultureInfo.InvariantCulture)} {(time.GetUtcNow() + Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)} {key}");

    /// <summary>Null for a seal that is not ours, not for this account, or too old.</summary>
    public string? Open(string? sealedKey, int editorId)
    {
        try
        {
            var parts = _protector.Unprotect(sealedKey ?? "").Split(' ');
            return parts[0] == editorId.ToString(CultureInfo.InvariantCulture) && long.Parse(parts[1], CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds() ? parts[2] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static string AddressOf(string key, string site, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(site)}";

    /// <summary>The address as a drawing to scan: dark on light in both schemes, with the margin that cameras need.</summary>
    public static SafeHtml Draw(string address)
    {
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                if (code.ModuleMatrix[row][column])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }
        return SafeHtml.Trusted($"<svg viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"The key as a code to scan\"><path class=\"ground\" d=\"M0 0h{size}v{size}H0z\"/><path class=\"marks\" d=\"{path}\"/></svg>");
    }
}
