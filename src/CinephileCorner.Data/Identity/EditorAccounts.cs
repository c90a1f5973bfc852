using System.Net.Mail;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Identity;

/// <summary>Makes and changes accounts, for the admin area and the command line alike; each change in one transaction with its note.</summary>
public sealed class EditorAccounts(CinephileDbContext db, UserManager<Editor> editors, EditorSessions sessions, SignInThrottle throttle, OneTimeLinks links, Audit audit, Actor actor, TimeProvider time)
{
    /// <summary>Adds an account.</summary>
    /// <param name="password">Null for one that is invited and chooses it later.</param>
    /// <param name="critic">Name of the critic they sign as; null or empty for none.</param>
    public async Task<AccountChange> AddAsync(string email, string role, string? name, string? critic, bool mayPublish, string? password, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FaultAsync(email, role, name, critic, cancellationToken) is { } fault)
            return fault;
        var (signs, criticFault) = await CriticAsync(role, critic, cancellationToken);
        if (criticFault is not null)
            return criticFault;
        var editor = NewEditor(email, name);
        (editor.CriticId, editor.MayPublish) = (signs?.Id, mayPublish);
        var made = password is null ? await editors.CreateAsync(editor) : await editors.CreateAsync(editor, password);
        if (!made.Succeeded)
            return Refused(made);
        await editors.AddToRoleAsync(editor, role);
        audit.Note(password is null ? $"invited as {role.ToLowerInvariant()}" : $"added as {role.ToLowerInvariant()}", editor.DisplayName);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return AccountChange.Done(editor);
    }

    /// <summary>What is wrong with an account that is to be added, its password aside; null when nothing is.</summary>
    public async Task<AccountChange?> FaultAsync(string email, string role, string? name, string? critic, CancellationToken cancellationToken)
    {
        if ((FaultOf(email, role, name) ?? CriticFault(role, critic)) is { } fault)
            return fault;
        var wanted = editors.NormalizeEmail(email);
        return await db.Users.AnyAsync(editor => editor.NormalizedEmail == wanted, cancellationToken) ? AccountChange.Refused("email", "There is an account with this address already.") : null;
    }

    /// <summary>Makes the first administrator; refused without a word when there is an account already or the link was used.</summary>
    public async Task<AccountChange> AddFirstAsync(int linkId, string email, string name, string password, CancellationToken cancellationToken)
    {
        if ((FaultOf(email, Roles.Administrator, name) ?? NameFault(name)) is { } fault)
            return fault;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Users.AnyAsync(cancellationToken) || !await links.UseAsync(linkId, cancellationToken))
            return new AccountChange(null, "", null);
        var editor = NewEditor(email, name);
        var made = await editors.CreateAsync(editor, password);
        if (!made.Succeeded)
            return Refused(made);
        await editors.AddToRoleAsync(editor, Roles.Administrator);
        actor.Be(editor.Id, editor.DisplayName);
        audit.Note("made the first account, as administrator:", editor.DisplayName);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return AccountChange.Done(editor);
    }

    /// <summary>Sets the password that a one-time link allows; refused without a word when the link was used meanwhile.</summary>
    /// <param name="name">What they are called from now on; null to leave it.</param>
    public async Task<AccountChange> AcceptAsync(OneTimeLink link, string password, string? name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await links.UseAsync(link.Id, cancellationToken))
            return new AccountChange(null, "", null);
        // Whoever has the link is taken for its owner.
        if (await editors.Users.SingleOrDefaultAsync(one => one.Id == link.EditorId, cancellationToken) is { } owner)
            actor.BeCritic(owner.Id, name?.Trim() ?? owner.DisplayName, owner.CriticId, mayPublish: false);
        var set = await SetPasswordInAsync(link.EditorId ?? 0, password, name, null, cancellationToken);
        if (set.Editor is not null)
            await transaction.CommitAsync(cancellationToken);
        return set;
    }

    /// <summary>Changes what an account is here; ends its sign-ins when that is something else than before.</summary>
    public async Task<AccountChange> ChangeAsync(int id, string role, string? critic, bool mayPublish, CancellationToken cancellationToken)
    {
        if (!Roles.All.Contains(role, StringComparer.Ordinal))
            return AccountChange.Refused("role", "Choose a role.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await editors.Users.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } editor)
            return AccountChange.Refused("", "There is no such account.");
        var before = (await editors.GetRolesAsync(editor)).FirstOrDefault();
        if (role != Roles.Administrator && await IsLastAdministratorAsync(id, cancellationToken))
            return AccountChange.Refused("role", "This is the last administrator; make somebody else one first.");
        var (signs, fault) = await CriticAsync(role, critic, cancellationToken);
        if (fault is not null)
            return fault;
        var isSame = before == role && editor.CriticId == signs?.Id && editor.MayPublish == mayPublish;
        (editor.CriticId, editor.MayPublish) = (signs?.Id, mayPublish);
        if (before != role)
        {
            if (before is not null)
                await editors.RemoveFromRoleAsync(editor, before);
            await editors.AddToRoleAsync(editor, role);
            audit.Note($"made {role.ToLowerInvariant()} (was {before?.ToLowerInvariant() ?? "nothing"}):", editor.DisplayName);
        }
        else if (!isSame)
        {
            audit.Note("gave other rights to", editor.DisplayName);
        }
        await SaveAsync(editor, endSessions: !isSame, except: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return AccountChange.Done(editor);
    }

    /// <summary>Locks an account out, or lets it in again.</summary>
    public async Task<AccountChange> DisableAsync(int id, bool isDisabled, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await editors.Users.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } editor)
            return AccountChange.Refused("", "There is no such account.");
        if (isDisabled && await IsLastAdministratorAsync(id, cancellationToken))
            return AccountChange.Refused("", "This is the last administrator; make somebody else one first.");
        editor.DisabledUtc = isDisabled ? time.GetUtcNow().UtcDateTime : null;
        audit.Note(isDisabled ? "disabled" : "enabled", editor.DisplayName);
        await SaveAsync(editor, endSessions: true, except: null, cancellationToken);
        if (isDisabled)
            await EndLinksAsync(id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return AccountChange.Done(editor);
    }

    /// <summary>Sets a password; ends every sign-in but one, every link for another password, and what the throttle holds against them.</summary>
    /// <param name="name">What they are called from now on; null to leave it.</param>
    /// <param name="except">The sign-in to keep, by the hash of its key; null for none.</param>
    public async Task<AccountChange> SetPasswordAsync(int id, string password, string? name, string? except, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var set = await SetPasswordInAsync(id, password, name, except, cancellationToken);
        if (set.Editor is not null)
            await transaction.CommitAsync(cancellationToken);
        return set;
    }

    private async Task<AccountChange> SetPasswordInAsync(int id, string password, string? name, string? except, CancellationToken cancellationToken)
    {
        if (await editors.Users.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } editor)
            return AccountChange.Refused("", "There is no such account.");
        if (name is not null && NameFault(name) is { } fault)
            return fault;
        editor.DisplayName = name?.Trim() ?? editor.DisplayName;
        foreach (var validator in editors.PasswordValidators)
        {
            var verdict = await validator.ValidateAsync(editors, editor, password);
            if (!verdict.Succeeded)
                return Refused(verdict);
        }
        editor.PasswordHash = editors.PasswordHasher.HashPassword(editor, password);
        audit.Note("set a new password for", editor.DisplayName);
        await SaveAsync(editor, endSessions: true, except, cancellationToken);
        await EndLinksAsync(id, cancellationToken);
        await throttle.ClearAsync(editor.NormalizedEmail ?? "", cancellationToken);
        return AccountChange.Done(editor);
    }

    /// <summary>Notes that a person's means of proof changed, and ends their other sign-ins.</summary>
    /// <param name="what">In the past tense: “added a passkey”.</param>
    public async Task FactorChangedAsync(Editor editor, string what, string? except, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        audit.Note(what + " for", editor.DisplayName);
        await SaveAsync(editor, endSessions: true, except, cancellationToken);
    }

    /// <summary>Takes every second factor away, for somebody who has lost them.</summary>
    public async Task RemoveFactorsAsync(Editor editor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(editor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.UserTokens.Where(token => token.UserId == editor.Id).ExecuteDeleteAsync(cancellationToken);
        await db.UserPasskeys.Where(passkey => passkey.UserId == editor.Id).ExecuteDeleteAsync(cancellationToken);
        editor.TwoFactorEnabled = false;
        await FactorChangedAsync(editor, "removed every second factor", except: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // Whoever holds one could still set a password with it.
    private Task<int> EndLinksAsync(int id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.OneTimeLinks.Where(link => link.EditorId == id && link.UsedUtc == null && link.Kind != OneTimeLinkKind.Spent).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedUtc, now), cancellationToken);
    }

    private Editor NewEditor(string email, string? name) => new()
    {
        UserName = email,
        Email = email,
        DisplayName = string.IsNullOrWhiteSpace(name) ? email.Split('@')[0] : name.Trim(),
        AddedUtc = time.GetUtcNow().UtcDateTime,
    };

    private async Task<bool> IsLastAdministratorAsync(int id, CancellationToken cancellationToken)
    {
        var administrators = await db.UserRoles.Join(db.Roles.Where(role => role.Name == Roles.Administrator), one => one.RoleId, role => role.Id, (one, _) => one.UserId)
            .Join(db.Users.Where(editor => editor.DisabledUtc == null && (editor.PasswordHash != null || db.UserPasskeys.Any(passkey => passkey.UserId == editor.Id))), one => one, editor => editor.Id, (one, _) => one)
            .ToListAsync(cancellationToken);
        return administrators.Contains(id) && administrators.Count == 1;
    }

    private async Task SaveAsync(Editor editor, bool endSessions, string? except, CancellationToken cancellationToken)
    {
        if (endSessions)
        {
            await editors.UpdateSecurityStampAsync(editor);
            await sessions.EndAllAsync(editor.Id, except, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<(Critic? Critic, AccountChange? Fault)> CriticAsync(string role, string? name, CancellationToken cancellationToken)
    {
        if (CriticFault(role, name) is { } fault)
            return (null, fault);
        if (string.IsNullOrWhiteSpace(name))
            return (null, null);
        var wanted = new Critic(name.Trim());
        if (await db.Critics.SingleOrDefaultAsync(critic => critic.Slug == wanted.Slug, cancellationToken) is { } known)
            return (known, null);
        db.Critics.Add(wanted);
        await db.SaveChangesAsync(cancellationToken);
        return (wanted, null);
    }

    private static AccountChange? CriticFault(string role, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return role == Roles.Critic ? AccountChange.Refused("critic", "Say under which name a critic writes.") : null;
        return name.Trim().Length > 100 || name.Any(char.IsControl) || Domain.Slug.From(name).Value.Length == 0 ? AccountChange.Refused("critic", "Write a name of letters, at most 100 characters.") : null;
    }

    private static AccountChange? FaultOf(string email, string role, string? name)
    {
        if (email.Length > 256 || email.Any(char.IsControl) || !MailAddress.TryCreate(email, out var address) || address.Address != email)
            return AccountChange.Refused("email", "Write an address such as ada@example.org.");
        if (!Roles.All.Contains(role, StringComparer.Ordinal))
            return AccountChange.Refused("role", "Choose a role.");
        return string.IsNullOrWhiteSpace(name) ? null : NameFault(name);
    }

    private static AccountChange? NameFault(string name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > 100 || name.Any(char.IsControl)
        ? AccountChange.Refused("name", "Write a name of at most 100 characters.")
        : null;

    private static AccountChange Refused(IdentityResult result) =>
        AccountChange.Refused(result.Errors.First().Code.Contains("Password", StringComparison.Ordinal) ? "password" : "email", result.Errors.First().Description);
}
