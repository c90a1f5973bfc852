using System.CommandLine;
using CinephileCorner.Data.Identity;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Web.Commands;

/// <summary><c>user reset EMAIL</c>: a new password, every sign-in ended, nothing held against the account any more.</summary>
internal static class UserResetCommand
{
    public static Command Make(string[] settings, Terminal terminal)
    {
        var email = UserCommand.Email();
        var factor = new Option<bool>("--second-factor") { Description = "Remove the authenticator app, recovery codes and passkeys instead; the password stays." };
        var command = new Command("reset", "Set a new password, or remove a lost second factor. Ends every sign-in of the account.") { email, factor };
        command.SetAction((words, cancellationToken) => UserCommand.WorkAsync(settings, async services =>
        {
            var editors = services.GetRequiredService<UserManager<Editor>>();
            var accounts = services.GetRequiredService<EditorAccounts>();
            if (await editors.FindByEmailAsync(words.GetRequiredValue(email)) is not { } editor)
                return await UserCommand.RefuseAsync(terminal, $"There is no account “{words.GetRequiredValue(email)}”; “user list” names them all.");
            if (words.GetValue(factor))
            {
                await accounts.RemoveFactorsAsync(editor, cancellationToken);
                await services.GetRequiredService<SignInThrottle>().ClearAsync(editor.NormalizedEmail ?? "", cancellationToken);
                await terminal.Output.WriteLineAsync($"{editor.Email} has no second factor now, and sets up a new one at the next sign-in.");
                return CommandLine.Done;
            }
            var password = await terminal.ReadSecretAsync("New password: ", cancellationToken);
            var set = await accounts.SetPasswordAsync(editor.Id, password ?? "", null, null, cancellationToken);
            if (set.Editor is null)
                return await UserCommand.RefuseAsync(terminal, set.Fault ?? "");
            await terminal.Output.WriteLineAsync($"{editor.Email} has a new password; every sign-in has ended.");
            return CommandLine.Done;
        }, cancellationToken));
        return command;
    }
}
