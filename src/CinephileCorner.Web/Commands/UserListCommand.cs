using System.CommandLine;
using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Commands;

/// <summary><c>user list</c>: one line for each account.</summary>
internal static class UserListCommand
{
    public static Command Make(string[] settings, Terminal terminal)
    {
        var command = new Command("list", "List the accounts, one a line: address, role, name, state.");
        command.SetAction((_, cancellationToken) => UserCommand.WorkAsync(settings, async services =>
        {
            var db = services.GetRequiredService<CinephileDbContext>();
            var rows = await db.Users.AsNoTracking().OrderBy(editor => editor.NormalizedEmail).Select(editor => new
            {
                Editor = editor,
                Role = db.UserRoles.Where(role => role.UserId == editor.Id).Join(db.Roles, role => role.RoleId, role => role.Id, (_, role) => role.Name).FirstOrDefault(),
                HasPasskey = db.UserPasskeys.Any(passkey => passkey.UserId == editor.Id),
            }).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                var state = row.Editor.DisabledUtc is not null ? "disabled" : row.Editor.PasswordHash is null && !row.HasPasskey ? "invited" : row.Editor.TwoFactorEnabled || row.HasPasskey ? "second factor" : "password only";
                await terminal.Output.WriteLineAsync($"{row.Editor.Email}\t{row.Role?.ToLowerInvariant() ?? "no role"}\t{row.Editor.DisplayName}\t{state}");
            }
            return CommandLine.Done;
        }, cancellationToken));
        return command;
    }
}
