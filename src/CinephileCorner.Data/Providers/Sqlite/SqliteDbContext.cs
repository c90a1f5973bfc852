using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Providers.Sqlite;

/// <summary>The store in one SQLite file; its migrations stand beside it.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : CinephileDbContext(options);
