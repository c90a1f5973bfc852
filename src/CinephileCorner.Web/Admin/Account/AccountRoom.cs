using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>What the pages of one's own account have in common.</summary>
public abstract class AccountRoom(CinephileDbContext db, EditorAccounts accounts, SignInTickets tickets, CurrentEditor me) : AdminController
{
    internal Task<Editor> MyAccountAsync(CancellationToken cancellationToken) => db.Users.SingleAsync(editor => editor.Id == me.Id, cancellationToken);

    /// <summary>Notes what was changed, ends every other sign-in, and goes on with a new ticket.</summary>
    internal async Task FactorChangedAsync(Editor editor, string what, CancellationToken cancellationToken)
    {
        await accounts.FactorChangedAsync(editor, what, me.SessionHash, cancellationToken);
        await tickets.RenewAsync(editor, HttpContext, cancellationToken);
    }
}
