using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Discovery.Likenesses;
using CinephileCorner.Data.Saving;
using CinephileCorner.Web.Admin;
using CinephileCorner.Web.Assets;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.StructuredData;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CinephileCorner.Web.Hosting;

/// <summary>What the site is made of, by room.</summary>
internal static class WebServices
{
    public static void AddStore(this WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Site);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SiteClock>();
        builder.Services.AddCinephileData(settings.Database);
        builder.Services.AddLikenesses();
    }

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews(mvc =>
        {
            mvc.Conventions.Add(new AnswerHead());
            mvc.Conventions.Add(new NamedByAddress());
            mvc.Filters.Add<RefusalLog>();
            mvc.Filters.Add(new UnreadableForms());
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        }).AddCookieTempDataProvider(said =>
        {
            said.Cookie.Name = "__Host-Said";
            said.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            said.Cookie.SameSite = SameSiteMode.Strict;
        });
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new ViewFolders()));
        // Names keep their letters in the source: é is written é, which is shorter than its entity.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<SiteAssets>();
        builder.Services.AddSingleton<SiteLinks>();
        builder.Services.AddSingleton<AdminLinks>();
        builder.Services.AddSingleton<AbsoluteLinks>();
        builder.Services.AddSingleton<SchemaOrg>();
        builder.Services.AddCreditGraph();
        foreach (var query in typeof(WebServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Query", StringComparison.Ordinal)))
            builder.Services.AddScoped(query);
    }

    public static void AddCaching(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ContentVersion>();
        builder.Services.AddSingleton<DueArticles>();
        builder.Services.AddSingleton<IChangeListener, OutputCacheEvictor>();
        builder.Services.AddOutputCache(cache =>
        {
            cache.SizeLimit = 256 * 1024 * 1024;
            cache.MaximumBodySize = 4 * 1024 * 1024;
            cache.AddBasePolicy(new ReaderPagePolicy());
        });
        // Pages are compressed once, on their way into the cache: quality may cost a little.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "application/feed+json", "application/manifest+json", "text/markdown", "text/csv", "image/svg+xml"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.SmallestSize);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    public static void AddTheDoor(this WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            // The search tells whoever asks at length what to ask instead, not the server by a bare 414: as much as is read ahead of a body anyway.
            kestrel.Limits.MaxRequestLineSize = 1024 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 100;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxConcurrentConnections = 20_000;
        });
        builder.Services.AddVisitorLimits();
        // The framework would filter before our headers are set; the pipeline does it after.
        foreach (var filter in builder.Services.Where(service => service.ServiceType == typeof(IStartupFilter) && service.ImplementationType?.Name == "HostFilteringStartupFilter").ToList())
            builder.Services.Remove(filter);
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            var allowed = builder.Configuration["AllowedHosts"];
            hosts.AllowedHosts = string.IsNullOrWhiteSpace(allowed)
                ? [settings.Site.BaseUri.Host, "localhost", "127.0.0.1", "[::1]"]
                : allowed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var address in settings.KnownProxies)
                forwarded.KnownProxies.Add(address);
            forwarded.ForwardedHeaders = settings.KnownProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
    }
}
