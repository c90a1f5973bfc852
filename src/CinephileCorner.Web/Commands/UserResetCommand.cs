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
        var tries = new Option<bool>("--tries") { Description = "Only forget failed tries to sign in, so that the next one is looked at; everything else stays." };
        var command = new Command("reset", "Set a new password, or remove a lost second factor; both end every sign-in of the account. Failed tries to sign in are forgotten.") { email, factor, tries };
        command.SetAction((words, cancellationToken) => UserCommand.WorkAsync(settings, async services =>
        {
            var accounts = services.GetRequiredService<EditorAccounts>();
            if (await services.GetRequiredService<UserManager<Editor>>().FindByEmailAsync(words.GetRequiredValue(email).Trim()) is not { } editor)
                return await UserCommand.RefuseAsync(terminal, $"There is no account “{words.GetRequiredValue(email)}”; “user list” names them all.");
            string done;
            if (words.GetValue(factor))
            {
                await accounts.RemoveFactorsAsync(editor, cancellationToken);
                done = $"{editor.Email} has no second factor now, and sets up a new one at the next sign-in.";
            }
            else if (words.GetValue(tries))
            {
                done = $"No failed try to sign in counts any more; {editor.Email} can try again at once.";
            }
            else
            {
                var password = await terminal.ReadNewSecretAsync("New password: ", cancellationToken);
                var set = await accounts.SetPasswordAsync(editor.Id, password ?? "", null, null, cancellationToken);
                if (set.Editor is null)
                    return await UserCommand.RefuseAsync(terminal, set.Fault ?? "");
                done = $"{editor.Email} has a new password; every sign-in has ended.";
            }
            await services.GetRequiredService<SignInThrottle>().ClearAllAsync(cancellationToken);
            await terminal.Output.WriteLineAsync(done);
            if (editor.DisabledUtc is not null)
                await terminal.Error.WriteLineAsync("note: The account is disabled; an administrator lets it in again under Users.");
            return CommandLine.Done;
        }, cancellationToken));
        return command;
    }
}
