using Microsoft.Data.Sqlite;

namespace CinephileCorner.Data.Providers.Sqlite;

/// <summary>What can be asked of a store's file before it is opened.</summary>
internal static class SqliteStore
{
    /// <summary>The file of a connection string; null for a store in memory.</summary>
    public static string? FileOf(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString);
        return parts.Mode == SqliteOpenMode.Memory || parts.DataSource is ":memory:" or "" ? null : Path.GetFullPath(parts.DataSource);
    }
}
