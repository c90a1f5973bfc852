using System.CommandLine;
using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Saving;

namespace CinephileCorner.Web.Commands;

/// <summary><c>user</c>: accounts, for whoever sits at the machine. Works while the site runs.</summary>
internal static class UserCommand
{
    public static Command Make(string[] settings, Terminal terminal) => new("user", "Add, list and reset accounts of the admin area.")
    {
        UserAddCommand.Make(settings, terminal),
        UserListCommand.Make(settings, terminal),
        UserResetCommand.Make(settings, terminal),
    };

    /// <summary>Opens the store and does the work in it, as “The command line”.</summary>
    internal static async Task<int> WorkAsync(string[] settings, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Open(settings);
        await services.GetRequiredService<StoreStart>().OpenAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Be("The command line");
        return await work(scope.ServiceProvider);
    }

    internal static async Task<int> RefuseAsync(Terminal terminal, string fault)
    {
        await terminal.Error.WriteLineAsync("error: " + fault);
        return CommandLine.NotAllDone;
    }

    internal static Argument<string> Email() => new("EMAIL") { Description = "The address of the account." };

    /// <summary>The role of that name in whatever case; null for another word.</summary>
    internal static string? RoleOf(string text) => Roles.All.FirstOrDefault(role => string.Equals(role, text, StringComparison.OrdinalIgnoreCase));
}
