using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Users;

/// <summary>Asks who has an account, and what each may do.</summary>
public sealed class UsersPageQuery(CinephileDbContext db, EditorSessions sessions)
{
    public async Task<UsersPage> AskAsync(CancellationToken cancellationToken) => new() { Title = "Users", Users = await ListAsync(db.Users, cancellationToken) };

    /// <summary>Null when there is no such account.</summary>
    public async Task<UserPage?> AskAsync(int id, CancellationToken cancellationToken)
    {
        if ((await ListAsync(db.Users.Where(editor => editor.Id == id), cancellationToken)).SingleOrDefault() is not { } user)
            return null;
        return new UserPage
        {
            Title = user.Name,
            User = user,
            Form = new UserForm { Role = user.Role, Critic = user.Critic, MayPublish = user.MayPublish },
            Critics = await CriticsAsync(cancellationToken),
            Sessions = (await sessions.OfAsync(id, cancellationToken)).Count,
        };
    }

    public async Task<UserPage> InvitationAsync(UserForm form, CancellationToken cancellationToken) =>
        new() { Title = "Invite somebody", Form = form, Critics = await CriticsAsync(cancellationToken) };

    private Task<List<string>> CriticsAsync(CancellationToken cancellationToken) => db.Critics.OrderBy(critic => critic.Name).Select(critic => critic.Name).ToListAsync(cancellationToken);

    private async Task<List<ListedUser>> ListAsync(IQueryable<Editor> which, CancellationToken cancellationToken)
    {
        var rows = await which.AsNoTracking().OrderBy(editor => editor.DisabledUtc != null).ThenBy(editor => editor.DisplayName).Select(editor => new
        {
            Editor = editor,
            Role = db.UserRoles.Where(role => role.UserId == editor.Id).Join(db.Roles, role => role.RoleId, role => role.Id, (_, role) => role.Name).FirstOrDefault(),
            Critic = db.Critics.Where(critic => critic.Id == editor.CriticId).Select(critic => critic.Name).FirstOrDefault(),
            HasPasskey = db.UserPasskeys.Any(passkey => passkey.UserId == editor.Id),
        }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new ListedUser(
            row.Editor.Id, row.Editor.DisplayName, row.Editor.Email ?? "", row.Role ?? "", row.Critic, row.Editor.MayPublish,
            row.Editor.DisabledUtc is not null, row.Editor.PasswordHash is null && !row.HasPasskey, row.Editor.TwoFactorEnabled || row.HasPasskey, row.Editor.LastSignInUtc));
    }
}
