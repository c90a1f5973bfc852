using System.Globalization;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Providers.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data;

/// <summary>Opens the store before anything else uses it: makes it when there is none, brings it up to date, looks whether it is whole.</summary>
public sealed class StoreStart(IServiceScopeFactory scopes, DatabaseOptions options)
{
    // Before it, a log that was started anew at the wrong moment could damage the file.
    private static readonly Version OldestSqlite = new(3, 51, 3);

    /// <summary>Whether there is a store to open; without one <see cref="OpenAsync"/> makes it.</summary>
    public bool Exists => SqliteStore.FileOf(options.ConnectionString) is not { } file || new FileInfo(file) is { Exists: true, Length: > 0 };

    /// <summary>Makes the store ready. Safe to call again, and from several programs at once.</summary>
    /// <exception cref="StoreUnusableException">It cannot be used; the message is the sentence to print.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        var file = SqliteStore.FileOf(options.ConnectionString);
        try
        {
            if (file is not null)
                Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a full path of a file has a folder
            await using var oneAtATime = file is null ? null : await LockAsync(file, cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
            await db.Database.OpenConnectionAsync(cancellationToken);
            await CheckAsync(db, file ?? "in memory", cancellationToken);
            await MigrateAsync(db, file ?? "in memory", cancellationToken);
            await ArticleNames.FillAsync(db, cancellationToken);
            await EditorRoles.SeedAsync(db, cancellationToken);
            await db.CountRowsAsync(cancellationToken);
        }
        catch (Exception fault) when (SqliteFault.Sentence(fault, file ?? "in memory") is { } sentence)
        {
            throw new StoreUnusableException(sentence, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The store “{file}” cannot be made or opened; let the program write to its folder.", fault);
        }
    }

    /// <summary>Whether the store can be read as it is: it is there, and of this version of the program.</summary>
    /// <exception cref="StoreUnusableException">It is there and is no database, or damaged.</exception>
    public async Task<bool> IsReadableAsync(CancellationToken cancellationToken = default)
    {
        if (!Exists)
            return false;
        var file = SqliteStore.FileOf(options.ConnectionString) ?? "in memory";
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
            return (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).SequenceEqual(db.Database.GetMigrations(), StringComparer.Ordinal);
        }
        catch (Exception fault) when (SqliteFault.Sentence(fault, file) is { } sentence)
        {
            throw new StoreUnusableException(sentence, fault);
        }
    }

    // The system lets go of it when a program is killed, whereas a row in the store would stay. The file itself stays: deleting
    // it would let two programs hold a lock on two files of one name.
    private static async Task<FileStream> LockAsync(string file, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 300 && File.Exists(file + ".lock"))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    private static async Task CheckAsync(CinephileDbContext db, string file, CancellationToken cancellationToken)
    {
        var version = await ScalarAsync(db, "SELECT sqlite_version()", cancellationToken);
        if (Version.Parse(version) < OldestSqlite)
            throw new StoreUnusableException($"SQLite is {version}, and {OldestSqlite} is the oldest that is safe; start the program with the library it came with.");
        var journal = await ScalarAsync(db, "PRAGMA journal_mode", cancellationToken);
        if (journal is not ("wal" or "memory"))
            throw new StoreUnusableException($"The store “{file}” cannot keep a write-ahead log (it says “{journal}”); put it on a local disk.");
        var fault = await ScalarAsync(db, "PRAGMA quick_check(1)", cancellationToken);
        if (!string.Equals(fault, "ok", StringComparison.Ordinal))
            throw new StoreUnusableException($"The store “{file}” is damaged ({fault.ReplaceLineEndings(" ")}); put the newest backup in its place.");
    }

    private static async Task MigrateAsync(CinephileDbContext db, string file, CancellationToken cancellationToken)
    {
        var ours = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(ours, StringComparer.Ordinal).FirstOrDefault() is { } newer)
            throw new StoreUnusableException($"The store “{file}” was made by another version of the program (“{newer}”); start that version, or restore a backup of this one.");
        if (applied.Count == 0 && await HoldsOtherTablesAsync(db, cancellationToken))
            throw new StoreUnusableException($"The file “{file}” is a database of another program; name another in ConnectionStrings:Store.");
        if (applied.Count == ours.Count)
            return;
        // Whoever held this lock has been killed: the living stand in line for the file above.
        if (await ScalarAsync(db, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancellationToken) != "0")
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static async Task<bool> HoldsOtherTablesAsync(CinephileDbContext db, CancellationToken cancellationToken) =>
        await ScalarAsync(db, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'", cancellationToken) != "0";

    private static async Task<string> ScalarAsync(CinephileDbContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Every text is a literal above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? "";
    }
}
