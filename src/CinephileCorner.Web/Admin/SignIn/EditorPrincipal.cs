using System.Globalization;
using System.Security.Claims;
using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Saving;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Holds a sign-in against the store at every request: the account, its role and its factors as they are now.</summary>
internal static class EditorPrincipal
{
    public static int IdOf(ClaimsPrincipal principal) =>
        int.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stampClaim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var id = IdOf(context.Principal!); // a ticket has a principal
        var db = services.GetRequiredService<CinephileDbContext>();
        var row = await db.Users.AsNoTracking().Where(editor => editor.Id == id)
            .Select(editor => new
            {
                Editor = editor,
                Roles = db.UserRoles.Where(role => role.UserId == editor.Id).Join(db.Roles, role => role.RoleId, role => role.Id, (_, role) => role.Name).ToList(),
                HasPasskey = db.UserPasskeys.Any(passkey => passkey.UserId == editor.Id),
            })
            .SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        if (row is not { Editor.DisabledUtc: null } || row.Editor.SecurityStamp != context.Principal!.FindFirstValue(stampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        var lacksFactor = services.GetRequiredService<SecurityOptions>().RequireSecondFactor && !row.Editor.TwoFactorEnabled && !row.HasPasskey;
        var role = Roles.All.FirstOrDefault(one => row.Roles.Contains(one, StringComparer.Ordinal)) ?? "";
        services.GetRequiredService<CurrentEditor>().Be(row.Editor, role, lacksFactor, SessionOf(context));
        var actor = services.GetRequiredService<Actor>();
        if (role is Roles.Administrator or Roles.Editor)
            actor.Be(row.Editor.Id, row.Editor.DisplayName);
        else
            actor.BeCritic(row.Editor.Id, row.Editor.DisplayName, row.Editor.CriticId, row.Editor.MayPublish);
    }

    private static string SessionOf(CookieValidatePrincipalContext context) =>
        context.Properties.Items.TryGetValue(EditorTickets.KeyItem, out var hash) ? hash ?? "" : "";
}
