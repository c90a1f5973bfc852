using System.Text.Json;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// Passkeys: asked of the browser, checked, kept. Each stands for two factors, since the device asks for a finger or a
/// number first. Who made the device is not looked at.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<Editor> handler, UserManager<Editor> editors, PasskeyChallenges challenges, SpentSecrets spent)
{
    public const int Most = 10;

    public const int LongestName = 60;

    private const string Adding = "add";

    private const string SigningIn = "sign in";

    /// <summary>What the browser needs to make one.</summary>
    public async Task<string> CreationOptionsAsync(Editor editor, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(editor);
        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = editor.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Name = editor.Email ?? "", DisplayName = editor.DisplayName }, context);
        challenges.Give(context, Adding, options.AttestationState ?? "");
        return options.CreationOptionsJson;
    }

    /// <summary>Keeps one that the browser made; says what is wrong, or null.</summary>
    public async Task<string?> AddAsync(Editor editor, string? name, string? credential, HttpContext context)
    {
        if (NameFault(name) is { } fault)
            return fault;
        var passkeys = await editors.GetPasskeysAsync(editor);
        if (passkeys.Count >= Most)
            return $"An account has at most {Most} passkeys; remove one first.";
        if (await TakeAsync(context, Adding) is not { } state)
            return "This took too long; try again.";
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential ?? "", AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != editor.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return "The browser’s answer could not be checked; try again.";
        if (await editors.FindByPasskeyIdAsync(made.Passkey.CredentialId) is not null)
            return "This passkey is known already.";
        made.Passkey.Name = name!.Trim();
        await editors.AddOrUpdatePasskeyAsync(editor, made.Passkey);
        return null;
    }

    /// <summary>What the browser needs to show one. The same for everybody: it tells nothing about any account.</summary>
    public async Task<string> RequestOptionsAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null!, context); // null asks for no account in particular
        challenges.Give(context, SigningIn, options.AssertionState ?? "");
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey was shown; null when it is not right.</summary>
    public async Task<Editor?> ProveAsync(string? credential, HttpContext context)
    {
        if (await TakeAsync(context, SigningIn) is not { } state)
            return null;
        var shown = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential ?? "", AssertionState = state });
        if (!shown.Succeeded || shown.User.DisabledUtc is not null)
            return null;
        await editors.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return shown.User;
    }

    public static string? NameFault(string? name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName || name.Any(char.IsControl)
        ? $"Give the passkey a name of at most {LongestName} characters, such as “Phone”."
        : null;

    /// <summary>The number of the passkey in a browser's answer, unchecked; empty when there is none.</summary>
    internal static string IdIn(string? credential)
    {
        try
        {
            using var json = JsonDocument.Parse(credential ?? "");
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private async Task<string?> TakeAsync(HttpContext context, string purpose) =>
        challenges.Take(context, purpose) is { } state && await spent.SpendAsync("challenge:" + state, PasskeyChallenges.Lasts, context.RequestAborted) ? state : null;
}
