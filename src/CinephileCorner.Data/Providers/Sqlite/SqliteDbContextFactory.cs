using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Providers.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> run without starting the site.</summary>
internal sealed class SqliteDbContextFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) =>
        (SqliteDbContext)new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddCinephileData(new DatabaseOptions { ConnectionString = "Data Source=:memory:" })
            .BuildServiceProvider().GetRequiredService<CinephileDbContext>();
}
