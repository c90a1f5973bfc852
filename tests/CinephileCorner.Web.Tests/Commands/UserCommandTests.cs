using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private const string Password = "seven herons over the canal";

    private readonly string _folder = Directory.CreateTempSubdirectory("corner-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_account_is_added_listed_and_reset()
    {
        Assert.Equal(0, await RunAsync(Password, "user", "add", "ada@corner.example", "--role", "administrator", "--name", "Ada"));
        Assert.Equal(0, await RunAsync(Password, "user", "add", "bo@corner.example", "--role", "critic", "--critic", "Bo Balcony"));
        Assert.Equal(0, await RunAsync(null, "user", "list"));
        Assert.EndsWith("ada@corner.example\tadministrator\tAda\tpassword only\nbo@corner.example\tcritic\tbo\tpassword only\n", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("eight herons over the canal", "user", "reset", "ada@corner.example"));
        Assert.Equal(0, await RunAsync(null, "user", "reset", "ada@corner.example", "--second-factor"));
        Assert.Equal("", _error.ToString());
        Assert.DoesNotContain("herons", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_tries_are_forgotten_and_the_password_stays()
    {
        Assert.Equal(0, await RunAsync(Password, "user", "add", "ada@corner.example", "--role", "editor"));
        var before = await StoreAsync(async db =>
        {
            db.SignInAttempts.Add(new SignInAttempt { AccountHash = Secrets.HashOf("ADA@CORNER.EXAMPLE"), OriginHash = "here", AtUtc = TimeProvider.System.GetUtcNow().UtcDateTime });
            db.SignInAttempts.Add(new SignInAttempt { AccountHash = "another", OriginHash = "here", AtUtc = TimeProvider.System.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
            return (await db.Users.SingleAsync()).PasswordHash;
        });
        Assert.Equal(0, await RunAsync(null, "user", "reset", "ada@corner.example", "--tries"));
        Assert.Equal((before, 0), await StoreAsync(async db => ((await db.Users.SingleAsync()).PasswordHash, await db.SignInAttempts.CountAsync())));
        Assert.Contains("can try again at once", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critic_may_be_let_publish_and_whoever_resets_a_disabled_account_hears_that_it_is()
    {
        Assert.Equal(0, await RunAsync(Password, "user", "add", "bo@corner.example", "--role", "critic", "--critic", "Bo Balcony", "--may-publish"));
        await StoreAsync(async db =>
        {
            var bo = await db.Users.SingleAsync();
            Assert.True(bo.MayPublish);
            bo.DisabledUtc = TimeProvider.System.GetUtcNow().UtcDateTime;
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await RunAsync(Password, "user", "reset", "bo@corner.example"));
        Assert.Contains("note: The account is disabled", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "The password has 5 characters", "user", "add", "ada@corner.example", "--role", "editor")]
    [InlineData(null, "The password has 0 characters", "user", "add", "ada@corner.example", "--role", "editor")]
    [InlineData(Password, "Write an address", "user", "add", "ada", "--role", "editor")]
    [InlineData(Password, "Say under which name", "user", "add", "ada@corner.example", "--role", "critic")]
    [InlineData(Password, "There is no account “eve@corner.example”", "user", "reset", "eve@corner.example")]
    public async Task What_cannot_be_done_is_one_line_and_ends_with_1(string? password, string says, params string[] words)
    {
        Assert.Equal(1, await RunAsync(password, words));
        Assert.Contains(says, Assert.Single(_error.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData("user")]
    [InlineData("user", "add", "ada@corner.example")]
    [InlineData("user", "add", "ada@corner.example", "--role", "king")]
    [InlineData("user", "add", "ada@corner.example", "--role", "editor", "--password", Password)]
    [InlineData("user", "reset")]
    public async Task Wrong_words_end_with_2(params string[] words)
    {
        Assert.Equal(2, await RunAsync(Password, words));
        Assert.Contains("usage: cinephile-corner user", _error.ToString(), StringComparison.Ordinal);
    }

    private async Task<T> StoreAsync<T>(Func<CinephileDbContext, Task<T>> work)
    {
        await using var process = new ServiceCollection().AddCinephileData(new DatabaseOptions { ConnectionString = "Data Source=" + Path.Combine(_folder, "store.db") }).BuildServiceProvider();
        await using var scope = process.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CinephileDbContext>());
    }

    private Task<int> RunAsync(string? password, params string[] words) => CommandLine.RunAsync(
        [.. words, "--ConnectionStrings:Store=Data Source=" + Path.Combine(_folder, "store.db"), "--Site:Url=https://corner.example"],
        Program.ServeAsync,
        new Terminal(_output, _error, input: new StringReader(password is null ? "" : password + "\n")));
}
