using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Asks for the means of proof somebody has.</summary>
public sealed class SecondFactorPageQuery(CinephileDbContext db, RecoveryCodes recovery, SecurityOptions security, CurrentEditor me)
{
    public async Task<SecondFactorPage> AskAsync(CancellationToken cancellationToken)
    {
        var passkeys = await db.UserPasskeys.AsNoTracking().Where(passkey => passkey.UserId == me.Id).ToListAsync(cancellationToken);
        return new SecondFactorPage
        {
            Title = "Second factor",
            IsDemanded = security.RequireSecondFactor,
            IsLacking = me.LacksSecondFactor,
            HasApp = await db.Users.Where(editor => editor.Id == me.Id).Select(editor => editor.TwoFactorEnabled).SingleAsync(cancellationToken),
            CodesLeft = await recovery.LeftAsync(me.Id, cancellationToken),
            Passkeys = [.. passkeys.OrderBy(passkey => passkey.Data.CreatedAt).Select(passkey => new ListedPasskey(WebEncoders.Base64UrlEncode(passkey.CredentialId), passkey.Data.Name ?? "Passkey", passkey.Data.CreatedAt.UtcDateTime))],
            Scripts = ["passkeys.js"],
        };
    }
}
