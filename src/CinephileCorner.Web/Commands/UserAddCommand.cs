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
        var mayPublish = new Option<bool>("--may-publish") { Description = "A critic may publish their own articles without an editor." };
        var command = new Command("add", "Add an account. The password is asked for, or read from standard input.") { email, role, name, critic, mayPublish };
        command.SetAction((words, cancellationToken) => UserCommand.WorkAsync(settings, async services =>
        {
            var accounts = services.GetRequiredService<EditorAccounts>();
            var (address, rank) = (words.GetRequiredValue(email).Trim(), UserCommand.RoleOf(words.GetRequiredValue(role))!); // validated above
            // Nobody types a password first to hear afterwards that something else is wrong.
            if (await accounts.FaultAsync(address, rank, words.GetValue(name), words.GetValue(critic), cancellationToken) is { } wrong)
                return await UserCommand.RefuseAsync(terminal, wrong.Fault ?? "");
            var password = await terminal.ReadNewSecretAsync("Password: ", cancellationToken);
            var made = await accounts.AddAsync(address, rank, words.GetValue(name), words.GetValue(critic), words.GetValue(mayPublish), password ?? "", cancellationToken);
            if (made.Editor is null)
                return await UserCommand.RefuseAsync(terminal, made.Fault ?? "");
            await terminal.Output.WriteLineAsync($"Added {made.Editor.Email}.");
            return CommandLine.Done;
        }, cancellationToken));
        return command;
    }
}
