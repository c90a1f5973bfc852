using System.Security.Claims;
using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Remembers for ten minutes, in a protected cookie, who has shown a password and still owes the second factor.</summary>
internal static class PendingSignIn
{
    public static Task RememberAsync(HttpContext context, Editor editor)
    {
        var principal = EditorPrincipal.Of(editor, IdentityConstants.TwoFactorUserIdScheme);
        return context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, principal, new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Null when nobody is, or when the account has changed since.</summary>
    public static async Task<Editor?> OfAsync(HttpContext context, CinephileDbContext db, CancellationToken cancellationToken)
    {
        var shown = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (shown.Principal is not { } principal)
            return null;
        var (id, stamp) = (EditorPrincipal.IdOf(principal), principal.FindFirstValue(EditorPrincipal.StampClaim));
        return await db.Users.SingleOrDefaultAsync(editor => editor.Id == id && editor.DisabledUtc == null && editor.SecurityStamp == stamp, cancellationToken);
    }
}
