using CinephileCorner.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Tests;

/// <summary>A store with all tables and nothing in them, made once a run: a test that copies it need not wait for all migrations.</summary>
internal static class EmptyStore
{
    private static readonly Lazy<string> Made = new(Make);

    public static void CopyTo(string path) => File.Copy(Made.Value, path);

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("corner-empty-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = Path.Combine(folder, "store.db");
        // Without a pool the file is closed, and whole, when the services are gone.
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false };
        using var services = new ServiceCollection().AddCinephileData(new DatabaseOptions { ConnectionString = connection.ToString() }).BuildServiceProvider();
        services.GetRequiredService<StoreStart>().OpenAsync().GetAwaiter().GetResult();
        return path;
    }
}
