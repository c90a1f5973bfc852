using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Search;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Benchmarks;

/// <summary>A copy of a filled store, brought to today's shape; it goes when the benchmark is over.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchmarkStore(string path)
    {
        Path = path;
        _services = new ServiceCollection().AddCinephileData(new DatabaseOptions { ConnectionString = ConnectionString }).AddCinephileMentions().AddCreditGraph().BuildServiceProvider();
    }

    public string Path { get; }

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true }.ToString();

    public static async Task<BenchmarkStore> CopyAsync(string path)
    {
        var copy = System.IO.Path.Combine(Directory.CreateTempSubdirectory("bench-").FullName, "store.db");
        File.Copy(path, copy);
        var store = new BenchmarkStore(copy);
        await store.Get<StoreStart>().OpenAsync();
        // What the site does in the background is done before anything is timed.
        await store.Get<SearchFilling>().RunAsync();
        await store.Get<MentionRegister>().CatchUpAsync(default);
        return store;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<T> AskAsync<T>(Func<CinephileDbContext, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<CinephileDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
    }
}
