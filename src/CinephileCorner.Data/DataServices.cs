using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Editing;
using CinephileCorner.Data.Lists;
using CinephileCorner.Data.Media;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Providers.Sqlite;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Search;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Conflicts;
using CinephileCorner.Data.Transfer.Staging;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinephileCorner.Data;

/// <summary>Registers the store; the one place where its provider is chosen.</summary>
public static class DataServices
{
    /// <summary>Adds the context, its interceptors and the rooms that read and write through it.</summary>
    /// <exception cref="ArgumentException">The provider's name is unknown.</exception>
    public static IServiceCollection AddCinephileData(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.Equals(options.Provider, DatabaseOptions.Sqlite, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"Store:Provider is “{options.Provider}”; write “{DatabaseOptions.Sqlite}”.", nameof(options));

        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoreStart>();
        // The context asks these options for its shape: with passkeys.
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddScoped<Actor>();
        services.AddScoped<Audit>();
        services.AddScoped<ChangeNoticeInterceptor>();
        services.AddSingleton<ISearchIndex, Fts5SearchIndex>();
        services.AddScoped<SearchIndexInterceptor>();
        services.AddSingleton<SearchFilling>();
        services.AddScoped<ArticleFinder>();
        services.AddKept(SearchNames.ReadAsync);
        services.AddKept((IServiceProvider scope, DateTime nowUtc, CancellationToken cancellationToken) =>
            SearchWords.ReadAsync(scope.GetRequiredService<CinephileDbContext>(), scope.GetRequiredService<ISearchIndex>(), nowUtc, cancellationToken));
        services.AddKept(DeadLinks.ReadAsync);
        services.AddKept(RankedFilms.ReadAsync);
        services.AddDbContext<CinephileDbContext, SqliteDbContext>((provider, db) => db
            .UseSqlite(options.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SqlitePragmas.Instance, provider.GetRequiredService<SearchIndexInterceptor>(), provider.GetRequiredService<ChangeNoticeInterceptor>()));
        return services;
    }

    /// <summary>Adds the names that prose is searched for, and the register of what was found.</summary>
    public static IServiceCollection AddCinephileMentions(this IServiceCollection services)
    {
        services.AddKept(PublishedNames.ReadAsync);
        services.AddSingleton<MentionRegister>();
        return services;
    }

    /// <summary>Adds the pictures that editors upload, and the making of sizes; wants a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddCinephileMedia(this IServiceCollection services, MediaOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<PictureBell>();
        services.AddSingleton<PictureWorkshop>();
        services.AddSingleton<PictureCopies>();
        services.AddSingleton<PictureSizesMaker>();
        services.AddSingleton<MediaSweeper>();
        services.AddScoped<PictureUploads>();
        services.AddScoped<PictureDeletion>();
        return services;
    }

    /// <summary>Adds import and export of review files; wants a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddCinephileTransfer(this IServiceCollection services, TransferOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ContentImporter>();
        services.AddSingleton<ContentExporter>();
        services.AddSingleton<ImportProgress>();
        services.AddSingleton<StagedUploads>();
        services.AddSingleton<ConflictDesk>();
        services.AddScoped<ArticleDesk>();
        services.AddScoped<ArticleMover>();
        services.AddScoped<ArticlePublisher>();
        services.AddScoped<ArticleRehearsal>();
        services.AddScoped<NameMerger>();
        services.AddScoped<NameSplitter>();
        services.AddSingleton<NearNames>();
        services.AddScoped<ArticleStandings>();
        services.AddScoped<ArticleTagger>();
        services.AddScoped<RevisionSweep>();
        services.AddScoped<SavedListDesk>();
        return services;
    }
}
