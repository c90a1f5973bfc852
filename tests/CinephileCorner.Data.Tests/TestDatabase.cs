using System.Text;
using CinephileCorner.Data.Media;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CinephileCorner.Data.Tests;

/// <summary>A real store with a content folder and a media folder, all in one folder that goes with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestDatabase(int articlesAtOnce)
    {
        Options = new TransferOptions
        {
            ContentPath = Content,
            MediaPath = Path.Combine(Folder, "media"),
            StagingPath = Path.Combine(Folder, "staging"),
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            DefaultAuthor = "Cinephile Corner",
            ArticlesAtOnce = articlesAtOnce,
        };
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, "store.db"), ForeignKeys = true };
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IChangeListener>(Notices)
            .AddCinephileData(new DatabaseOptions { ConnectionString = connection.ToString() })
            .AddCinephileTransfer(Options)
            .AddCinephileMentions()
            .AddCinephileMedia(new MediaOptions(Options.MediaPath, QuotaPerEditorMiB: 2, QuotaMiB: 3))
            .BuildServiceProvider();
        EmptyStore.CopyTo(Path.Combine(Folder, "store.db"));
        Directory.CreateDirectory(Content);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("corner-").FullName;

    public string Content => Path.Combine(Folder, "content");

    public TransferOptions Options { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 2, 1, 12, 0, 0, TimeSpan.Zero));

    public NoticeList Notices { get; } = new();

    public static async Task<TestDatabase> OpenAsync(int articlesAtOnce = 100)
    {
        var database = new TestDatabase(articlesAtOnce);
        await database.Get<StoreStart>().OpenAsync();
        return database;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Works with what lives as long as a request.</summary>
    public async Task<TAnswer> InScopeAsync<TAnswer>(Func<IServiceProvider, Task<TAnswer>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async Task<T> AskAsync<T>(Func<CinephileDbContext, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<CinephileDbContext>());
    }

    public Task SqlAsync(FormattableString sql) => AskAsync(db => db.Database.ExecuteSqlAsync(sql));

    public Task<ImportReport> ImportAsync(params string[] paths) => Get<ContentImporter>().ImportAsync(paths.Length == 0 ? [Content] : paths);

    public Task<Article> ArticleAsync(string slug) => AskAsync(db => db.Articles
        .Include(article => article.Text).Include(article => article.Critic).Include(article => article.Film)
        .Include(article => article.Credits).ThenInclude(credit => credit.Person)
        .Include(article => article.Genres).ThenInclude(genre => genre.Genre).Include(article => article.Tags).ThenInclude(tag => tag.Tag)
        .Include(article => article.Entries).Include(article => article.Pictures).Include(article => article.FormerAddresses).Include(article => article.Revisions)
        .SingleAsync(article => article.Slug == slug));

    /// <summary>Puts a file into the content folder.</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>As an editor would who saves another text on the site.</summary>
    public Task EditInStoreAsync(string slug, string source) => AskAsync(async db =>
    {
        var article = await db.Articles.Include(one => one.Text).SingleAsync(one => one.Slug == slug);
        article.Text.Source = Encoding.UTF8.GetBytes(source);
        article.Text.SourceHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(article.Text.Source));
        db.Entry(article).Property(one => one.SourceHash).CurrentValue = article.Text.SourceHash;
        return await db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
