using System.CommandLine;
using CinephileCorner.Data.Identity;

namespace CinephileCorner.Web.Commands;

/// <summary><c>user add EMAIL --role ROLE</c>: adds an account; the password comes by standard input.</summary>
internal static class UserAddCommand
{
    public static Command Make(string[] settings, Terminal terminal)
    {
        var email = UserCommand.Email();
        var role = new Option<string>("--role") { Description = "administrator, editor or critic.", Required = true };
        role.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && UserCommand.RoleOf(result.Tokens[0].Value) is null)
                result.AddError($"“{result.Tokens[0].Value}” is no role; write administrator, editor or critic.");
        });
        var name = new Option<string?>("--name") { Description = "As the other editors see it." };
        var critic = new Option<string?>("--critic") { Description = "The name under their articles; a critic needs one." };
        var command = new Command("add", "Add an account. The password is asked for, or read from standard input.") { email, role, name, critic };
        command.SetAction((words, cancellationToken) => UserCommand.WorkAsync(settings, async services =>
        {
            var password = await terminal.ReadSecretAsync("Password: ", cancellationToken);
            var accounts = services.GetRequiredService<EditorAccounts>();
            var made = await accounts.AddAsync(words.GetRequiredValue(email), UserCommand.RoleOf(words.GetRequiredValue(role))!, words.GetValue(name), words.GetValue(critic), false, password ?? "", cancellationToken); // validated above
            if (made.Editor is null)
                return await UserCommand.RefuseAsync(terminal, made.Fault ?? "");
            await terminal.Output.WriteLineAsync($"Added {made.Editor.Email}.");
            return CommandLine.Done;
        }, cancellationToken));
        return command;
    }
}
