using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Saving;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>One's own name and time zone.</summary>
public sealed class AccountController(CinephileDbContext db, EditorAccounts accounts, SignInTickets tickets, CurrentEditor me, AccountPageQuery query, Audit audit, AdminLinks links) : AccountRoom(db, accounts, tickets, me)
{
    private readonly CinephileDbContext _db = db;

    [HttpGet("/admin/account"), Allow(Permission.Account)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Account", await query.AskAsync(cancellationToken));

    [HttpPost("/admin/account"), Allow(Permission.Account)]
    public async Task<IActionResult> Save(AccountForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (name, zone) = (form.Name?.Trim() ?? "", string.IsNullOrEmpty(form.TimeZone) ? null : form.TimeZone);
        var faults = new FormFaults();
        if (name.Length is 0 or > 100 || name.Any(char.IsControl))
            faults.Add("name", "Write a name of at most 100 characters.");
        if (zone is not null && !AccountPageQuery.TimeZones().Contains(zone, StringComparer.Ordinal))
            faults.Add("timeZone", "Choose a time zone of the list.");
        if (faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Account", (await query.AskAsync(cancellationToken)) with { Name = form.Name ?? "", TimeZone = form.TimeZone ?? "", Faults = faults });
        }
        var editor = await MyAccountAsync(cancellationToken);
        if (editor.DisplayName != name)
            audit.Note($"took another name (was {editor.DisplayName}):", name);
        (editor.DisplayName, editor.TimeZone) = (name, zone);
        await _db.SaveChangesAsync(cancellationToken);
        return SayAndGo("Saved.", links.Account, null);
    }
}
