using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// Looks at what somebody shows to come in. Says and takes the same for an account that exists, one that does not, one that
/// is disabled and one without a password.
/// </summary>
public sealed class Entrance(
    CinephileDbContext db, UserManager<Editor> editors, PasswordQueue passwords, SignInThrottle throttle, KnownBrowsers browsers, RecoveryCodes recovery, SpentSecrets spent, AdminTimes times, TimeProvider time, ILogger<Entrance> logger)
{
    /// <summary>Where a person's authenticator key is kept among their tokens.</summary>
    internal const string AppProvider = "Authenticator";

    internal const string AppKey = "Key";

    public async Task<SignInOutcome> PasswordAsync(string? email, string? password, HttpContext context, CancellationToken cancellationToken)
    {
        var account = AccountOf(email);
        var tried = await TakeAsync(account, account, context, cancellationToken);
        if (tried.Wait is { } wait)
            return TooMany(tried, wait);
        var editor = await db.Users.SingleOrDefaultAsync(one => one.NormalizedEmail == account, cancellationToken);
        var verdict = await passwords.CompareAsync(editor is { DisabledUtc: null } ? editor.PasswordHash : null, password is { Length: <= 1000 } ? password : "", cancellationToken);
        if (verdict is null)
        {
            await throttle.ForgetAsync(tried, cancellationToken);
            return TooMany(tried, PasswordQueue.WhenFull);
        }
        if (editor is null || verdict == PasswordVerificationResult.Failed)
            return Refused(tried, "password");
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            editor.PasswordHash = editors.PasswordHasher.HashPassword(editor, password!);
            await db.SaveChangesAsync(cancellationToken);
        }
        await throttle.ForgetAsync(tried, cancellationToken);
        return new SignInOutcome(await HasFactorAsync(editor, cancellationToken) ? SignInState.NeedsFactor : SignInState.Proved, editor);
    }

    /// <summary>A code of the authenticator app, or one for recovery.</summary>
    public async Task<SignInOutcome> CodeAsync(Editor editor, string? code, HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        var account = AccountOf(editor.Email);
        var tried = await TakeAsync(account, account, context, cancellationToken);
        if (tried.Wait is { } wait)
            return TooMany(tried, wait);
        var typed = string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit));
        var isRight = typed.Length == 6 ? await IsCodeAsync(editor, typed, cancellationToken) : typed.Length == 24 && await recovery.UseAsync(editor.Id, typed, cancellationToken);
        if (!isRight)
            return Refused(tried, "second factor");
        await throttle.ForgetAsync(tried, cancellationToken);
        return new SignInOutcome(SignInState.Proved, editor);
    }

    /// <summary>Counts a try with a passkey; null when it may be looked at. Whoever guesses passwords cannot keep its owner out.</summary>
    public async Task<(SignInTry Try, SignInOutcome? Refusal)> PasskeyTryAsync(string? credential, HttpContext context, CancellationToken cancellationToken)
    {
        var tried = await TakeAsync("passkey:" + Passkeys.IdIn(credential), null, context, cancellationToken);
        return (tried, tried.Wait is { } wait ? TooMany(tried, wait) : null);
    }

    public Task<bool> HasFactorAsync(Editor editor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        return editor.TwoFactorEnabled ? Task.FromResult(true) : db.UserPasskeys.AnyAsync(passkey => passkey.UserId == editor.Id, cancellationToken);
    }

    /// <summary>What happened to the account itself since its owner was here last, a sentence or two; null for nothing.</summary>
    public async Task<string?> NoticeAsync(Editor editor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        if (editor.LastSignInUtc is not { } last)
            return null;
        // No further back than a busy week: the list has no index by person, and a sign-in should not read all of it.
        var entry = await db.AuditEntries.AsNoTracking().OrderByDescending(one => one.Id).Take(5000)
            .Where(one => one.Subject == editor.DisplayName && one.ArticleId == null && !one.IsPublic && one.AtUtc > last)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        return entry is null ? null : $"Since you were here last: {entry.By} {entry.Action} {entry.Subject}, {times.Ago(entry.AtUtc)}. If you do not know of it, tell an administrator.";
    }

    /// <summary>The try was right: it counts no more.</summary>
    public Task ForgetAsync(SignInTry tried, CancellationToken cancellationToken) => throttle.ForgetAsync(tried, cancellationToken);

    /// <summary>The whole sign-in was right: no earlier try counts against this browser, nor, where it was counted with all others, against the account.</summary>
    public Task ClearAsync(Editor editor, HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        var account = AccountOf(editor.Email);
        return throttle.ClearAsync(browsers.Of(context, account) ?? account, cancellationToken);
    }

    public SignInOutcome Refused(SignInTry tried, string step)
    {
        ArgumentNullException.ThrowIfNull(tried);
        logger.Refused(step, tried.AccountHash);
        return new SignInOutcome(SignInState.Refused);
    }

    // A browser the account has signed in with before is a place and an account of its own.
    private async Task<SignInTry> TakeAsync(string what, string? account, HttpContext context, CancellationToken cancellationToken) =>
        browsers.Of(context, account) is { } known
            ? await throttle.TakeAsync(known, known, cancellationToken) with { AccountHash = Secrets.HashOf(what) }
            : await throttle.TakeAsync(what, VisitorAddress.KeyOf(context.Connection.RemoteIpAddress), cancellationToken);

    private async Task<bool> IsCodeAsync(Editor editor, string code, CancellationToken cancellationToken)
    {
        if (!editor.TwoFactorEnabled || await editors.GetAuthenticationTokenAsync(editor, AppProvider, AppKey) is not { } key)
            return false;
        return Totp.StepOf(key, code, time.GetUtcNow()) is { } step && await spent.SpendAsync($"code:{editor.Id}:{step}", TimeSpan.FromMinutes(5), cancellationToken);
    }

    private SignInOutcome TooMany(SignInTry tried, TimeSpan wait)
    {
        var outcome = new SignInOutcome(SignInState.TooMany, Wait: wait);
        logger.Throttled(tried.AccountHash, outcome.WaitSeconds);
        return outcome;
    }

    // As addresses are compared; longer ones belong to nobody.
    private string AccountOf(string? email)
    {
        var text = (email ?? "").Trim();
        return editors.NormalizeEmail(text.Length <= 256 ? text : text[..256] + "…") ?? "";
    }
}
