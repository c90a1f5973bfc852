using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>
/// Gives the ticket of a sign-in. Always a new one: whoever proves something, by signing in or once more in between, gets a
/// key that nobody has seen, and the one before is worth nothing.
/// </summary>
public sealed class SignInTickets(CinephileDbContext db, IAuthenticationSchemeProvider schemes, EditorSessions sessions, KnownBrowsers browsers, CurrentEditor me, TimeProvider time, ILogger<SignInTickets> logger)
{
    /// <summary>Where a renewed ticket carries when its sign-in began: proving something once more does not prolong it.</summary>
    internal const string BegunItem = "begun";

    /// <summary>Signs somebody in, instead of whoever was.</summary>
    /// <param name="means">For the log: “a password”.</param>
    public async Task AdmitAsync(Editor editor, string means, HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        await GiveAsync(editor, null, context, cancellationToken);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await sessions.SweepAsync(cancellationToken);
        browsers.Remember(context, editor.NormalizedEmail ?? "");
        var now = time.GetUtcNow().UtcDateTime;
        await db.Users.Where(one => one.Id == editor.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSignInUtc, now), cancellationToken);
        logger.SignedIn(editor.Id, means);
    }

    /// <summary>A new ticket for the one who is signed in, in the same session: they have proved who they are again, or changed how they can.</summary>
    /// <param name="editor">As they are now, with a security stamp that may be new.</param>
    public Task RenewAsync(Editor editor, HttpContext context, CancellationToken cancellationToken) => GiveAsync(editor, me.BegunUtc, context, cancellationToken);

    private async Task GiveAsync(Editor editor, DateTime? begunUtc, HttpContext context, CancellationToken cancellationToken)
    {
        if (me.IsSignedIn)
            await sessions.EndAsync(me.Id, me.SessionHash, cancellationToken);
        var now = time.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = (begunUtc is { } begun ? new DateTimeOffset(begun) : now) + EditorSessions.Longest };
        if (begunUtc is { } same)
            properties.Items[BegunItem] = same.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        var principal = EditorPrincipal.Of(editor);
        // The handler of this request knows the key it came with and would keep it; another one looks, finds it ended, and makes a new one.
        var handler = ActivatorUtilities.CreateInstance<CookieAuthenticationHandler>(context.RequestServices);
        await handler.InitializeAsync((await schemes.GetSchemeAsync(IdentityConstants.ApplicationScheme))!, context); // registered in Hosting/Accounts.cs
        await handler.SignInAsync(principal, properties);
        context.User = principal;
    }
}
