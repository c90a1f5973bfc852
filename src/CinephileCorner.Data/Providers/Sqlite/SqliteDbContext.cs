using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Providers.Sqlite;

/// <summary>The store in one SQLite file; its migrations stand beside it.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : CinephileDbContext(options)
{
    // Tables that were never counted or have grown tenfold, used or not; a thousand rows of an index tell enough.
    private const string WhatToCount = "PRAGMA optimize=0x10003";
    private const string Count = "PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002";

    public override async Task CountRowsAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)Database.GetDbConnection(); // nothing else is behind this provider
            await using var command = connection.CreateCommand();
            command.CommandText = WhatToCount;
            if (await command.ExecuteScalarAsync(cancellationToken) is null)
                return;
            command.CommandText = Count;
            await command.ExecuteNonQueryAsync(cancellationToken);
            // A connection that is open keeps the counts it began with.
            SqliteConnection.ClearPool(connection);
        }
        catch (SqliteException)
        {
            // Counts are a help: a store that is busy or full answers without them, and is asked again.
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
