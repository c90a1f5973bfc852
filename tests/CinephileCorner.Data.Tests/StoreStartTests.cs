using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Tests;

public sealed class StoreStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corner-").FullName;

    private string File => Path.Combine(_folder, "data", "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_first_start_makes_folder_and_store_and_the_next_finds_them()
    {
        await using var services = Services();
        Assert.False(services.GetRequiredService<StoreStart>().Exists);
        Assert.False(await services.GetRequiredService<StoreStart>().IsReadableAsync());
        await services.GetRequiredService<StoreStart>().OpenAsync();
        await services.GetRequiredService<StoreStart>().OpenAsync();
        Assert.True(await services.GetRequiredService<StoreStart>().IsReadableAsync());
    }

    [Fact]
    public async Task Several_starts_at_once_make_one_store()
    {
        await using var services = Services();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => services.GetRequiredService<StoreStart>().OpenAsync())));
        Assert.True(await services.GetRequiredService<StoreStart>().IsReadableAsync());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("trusted_schema", "0")]
    public async Task Every_connection_is_told_how_to_keep_what_it_is_given(string pragma, string value)
    {
        await using var services = Services();
        await services.GetRequiredService<StoreStart>().OpenAsync();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names stand above.
        command.CommandText = "PRAGMA " + pragma;
#pragma warning restore CA2100
        Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync()));
    }

    [Fact]
    public async Task A_migration_that_a_killed_program_left_half_way_is_taken_up_again()
    {
        await using var services = Services();
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        Sql("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES (1, '2025-01-01')");
        await services.GetRequiredService<StoreStart>().OpenAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_one_sentence()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        Assert.Contains("is not a database", await RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(File).Length);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        Sql("CREATE TABLE Recipes (Id INTEGER)");
        Assert.Contains("another program", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await using (var services = Services())
            await services.GetRequiredService<StoreStart>().OpenAsync();
        Sql("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '30.0.0')");
        Assert.Contains("29990101000000_Later", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_is_refused()
    {
        await using (var services = Services())
            await services.GetRequiredService<StoreStart>().OpenAsync();
        Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(File, FileMode.Open))
        {
            for (var page = 3; page < 12; page++)
            {
                file.Position = page * 4096;
                file.Write(new byte[64].Select(_ => (byte)0xfe).ToArray());
            }
        }
        Assert.Contains("damaged", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_of()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "data"), "a file stands in the way");
        Assert.Contains("let the program write", await RefusalAsync(), StringComparison.Ordinal);
    }

    private async Task<string> RefusalAsync()
    {
        await using var services = Services();
        var refusal = await Assert.ThrowsAsync<StoreUnusableException>(() => services.GetRequiredService<StoreStart>().OpenAsync());
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection("Data Source=" + File);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddCinephileData(new DatabaseOptions { ConnectionString = "Data Source=" + File })
        .BuildServiceProvider();
}
