using AngleSharp;
using AngleSharp.Dom;
using CinephileCorner.Data;
using CinephileCorner.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Serilog.AspNetCore;

namespace CinephileCorner.Web.Tests;

/// <summary>The whole site on a store of its own in a folder that goes with it, at a time that tests move.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    public TestSite(Action<Dictionary<string, string>>? settings = null)
    {
        EmptyStore.CopyTo(Path.Combine(Folder, "store.db"));
        _settings["ConnectionStrings:Store"] = "Data Source=" + Path.Combine(Folder, "store.db");
        _settings["Content:Path"] = Path.Combine(Folder, "content");
        _settings["Content:ImportAtStart"] = "false";
        _settings["Media:Path"] = Path.Combine(Folder, "media");
        _settings["Site:Url"] = "https://corner.example";
        // Tests of what a second factor guards demand it.
        _settings["Security:RequireSecondFactor"] = "false";
        // Here and not in UseKestrel: that one changes the addresses when the program may already be listening on them.
        _settings["urls"] = "http://127.0.0.1:0";
        settings?.Invoke(_settings);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("corner-").FullName;

    public WatchedClock Clock { get; } = new(new DateTimeOffset(2025, 2, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>False by default: hundreds of sign-ins would spend minutes on a hash that is made to be slow.</summary>
    public bool HashesAsInEarnest { get; init; }

    public DateTime UtcNow => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Lets time go by: timers run in the last ten seconds only, or those that run every few seconds would run for days.</summary>
    public void Pass(TimeSpan span)
    {
        var last = TimeSpan.FromSeconds(Math.Min(10, span.TotalSeconds));
        Clock.AdjustTime(Clock.GetUtcNow() + span - last);
        Clock.Advance(last);
    }

    /// <summary>Serves on a free port of this machine and gives its address; without it there is a server in memory.</summary>
    public Uri Listen()
    {
        UseKestrel();
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    /// <summary>Works on the store as the site does.</summary>
    public async Task StoreAsync(Func<CinephileDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CinephileDbContext>());
    }

    /// <summary>Puts articles into the store.</summary>
    public Task SeedAsync(params TestArticle[] articles) => StoreAsync(async db =>
    {
        foreach (var article in articles)
        {
            await article.AddToAsync(db, UtcNow);
            await db.SaveChangesAsync();
        }
    });

    public async Task<IDocument> PageAsync(string path)
    {
        using var visitor = Visitor();
        using var response = await visitor.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await ParseAsync(await response.Content.ReadAsStringAsync());
    }

    public static Task<IDocument> ParseAsync(string html) =>
        BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // Thousands of answered requests would bury what the tests themselves say.
            services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance));
            services.Configure<RequestLoggingOptions>(options => options.Logger = Serilog.Core.Logger.None);
            if (!HashesAsInEarnest)
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(Folder))
            return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
