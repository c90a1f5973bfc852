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

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Holds a sign-in against the store at every request: the account, its role and its factors as they are now.</summary>
internal static class EditorPrincipal
{
    /// <summary>Changes with the password, the factors and the role; a ticket with another is worth nothing.</summary>
    public const string StampClaim = "stamp";

    /// <summary>Who the ticket is for; what they may do is asked of the store at every request.</summary>
    public static ClaimsPrincipal Of(Editor editor, string scheme = "Identity.Application") => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, editor.Id.ToString(CultureInfo.InvariantCulture)), new Claim(StampClaim, editor.SecurityStamp ?? "")], scheme));

    public static int IdOf(ClaimsPrincipal principal) =>
        int.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
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
        if (row is not { Editor.DisabledUtc: null } || row.Editor.SecurityStamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        var lacksFactor = services.GetRequiredService<SecurityOptions>().RequireSecondFactor && !row.Editor.TwoFactorEnabled && !row.HasPasskey;
        var role = Roles.All.FirstOrDefault(one => row.Roles.Contains(one, StringComparer.Ordinal)) ?? "";
        services.GetRequiredService<CurrentEditor>().Be(row.Editor, role, lacksFactor, SessionOf(context), context.Properties.IssuedUtc?.UtcDateTime ?? default, BegunOf(context));
        var actor = services.GetRequiredService<Actor>();
        if (role is Roles.Administrator or Roles.Editor)
            actor.Be(row.Editor.Id, row.Editor.DisplayName);
        else
            actor.BeCritic(row.Editor.Id, row.Editor.DisplayName, row.Editor.CriticId, row.Editor.MayPublish);
    }

    private static DateTime BegunOf(CookieValidatePrincipalContext context) =>
        context.Properties.Items.TryGetValue(EditorTickets.BegunItem, out var begun) && begun is not null ? EditorTickets.ReadTime(begun) : default;

    private static string SessionOf(CookieValidatePrincipalContext context) =>
        context.Properties.Items.TryGetValue(EditorTickets.KeyItem, out var hash) ? hash ?? "" : "";
}
