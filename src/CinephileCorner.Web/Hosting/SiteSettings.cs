using System.Net;
using CinephileCorner.Data;
using Microsoft.Data.Sqlite;

namespace CinephileCorner.Web.Hosting;

/// <summary>Reads and checks the settings once, for the site and for every verb of the command line alike.</summary>
public sealed class SiteSettings
{
    private SiteSettings(SiteOptions site, DatabaseOptions database, string contentPath, bool importAtStart, string mediaPath, IReadOnlyList<IPAddress> knownProxies, string keysPath, SecurityOptions security)
    {
        Site = site;
        Database = database;
        ContentPath = contentPath;
        ImportAtStart = importAtStart;
        MediaPath = mediaPath;
        KnownProxies = knownProxies;
        KeysPath = keysPath;
        Security = security;
    }

    public SiteOptions Site { get; }

    public DatabaseOptions Database { get; }

    /// <summary>Absolute.</summary>
    public string ContentPath { get; }

    public bool ImportAtStart { get; }

    /// <summary>Absolute.</summary>
    public string MediaPath { get; }

    /// <summary>Setting <c>Proxy:Known</c>: whose forwarding headers count; empty for nobody's.</summary>
    public IReadOnlyList<IPAddress> KnownProxies { get; }

    /// <summary>Setting <c>Security:KeysPath</c>, absolute: the keys that protect cookies and tokens; beside the store unless set.</summary>
    public string KeysPath { get; }

    public SecurityOptions Security { get; }

    /// <summary>Everything at once, so that a wrong setting stops the start.</summary>
    /// <exception cref="WrongSettingException">A setting is wrong; the message is one line that says what to write.</exception>
    public static SiteSettings From(IConfiguration configuration, string contentRoot, bool isDevelopment)
    {
        var site = configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        if (site.Fault() is { } fault)
            throw new WrongSettingException(fault);
        var provider = configuration["Store:Provider"] ?? DatabaseOptions.Sqlite;
        if (!string.Equals(provider, DatabaseOptions.Sqlite, StringComparison.OrdinalIgnoreCase))
            throw new WrongSettingException($"Store:Provider is “{provider}”; write “{DatabaseOptions.Sqlite}”.");
        var connection = Store(configuration.GetConnectionString("Store"), contentRoot);
        return new SiteSettings(
            site,
            new DatabaseOptions { Provider = provider, ConnectionString = connection },
            Path.GetFullPath(configuration["Content:Path"] ?? "content", contentRoot),
            Flag(configuration, "Content:ImportAtStart", otherwise: true),
            Path.GetFullPath(configuration["Media:Path"] ?? "data/media", contentRoot),
            Proxies(configuration),
            Path.GetFullPath(configuration["Security:KeysPath"] ?? Path.Combine(FolderOf(connection) ?? "data", "keys"), contentRoot),
            new SecurityOptions(Flag(configuration, "Security:RequireSecondFactor", otherwise: !isDevelopment)));
    }

    private static string? FolderOf(string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        return parts.Mode == SqliteOpenMode.Memory || parts.DataSource == ":memory:" ? null : Path.GetDirectoryName(parts.DataSource);
    }

    private static List<IPAddress> Proxies(IConfiguration configuration)
    {
        var section = configuration.GetSection("Proxy:Known");
        var named = section.Get<string[]>() ?? section.Value?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return named.Select(text => IPAddress.TryParse(text, out var address) ? address
            : throw new WrongSettingException($"Proxy:Known holds “{text}”; write IP addresses such as 10.0.0.2.")).ToList();
    }

    private static bool Flag(IConfiguration configuration, string key, bool otherwise) => configuration[key] switch
    {
        null => otherwise,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw new WrongSettingException($"{key} is “{text}”; write true or false."),
    };

    private static string Store(string? connection, string contentRoot)
    {
        try
        {
            var parts = new SqliteConnectionStringBuilder(connection ?? "Data Source=data/cinephile.db");
            if (parts.DataSource.Length == 0)
                throw new WrongSettingException("ConnectionStrings:Store names no file; write “Data Source=data/cinephile.db”.");
            if (parts.Mode != SqliteOpenMode.Memory && parts.DataSource != ":memory:")
                parts.DataSource = Path.GetFullPath(parts.DataSource, contentRoot);
            parts.ForeignKeys = true;
            return parts.ToString();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new WrongSettingException($"ConnectionStrings:Store cannot be read ({fault.Message}); write “Data Source=data/cinephile.db”.", fault);
        }
    }
}
