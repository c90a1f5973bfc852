using CinephileCorner.Data.Configurations;
using CinephileCorner.Data.Identity;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Auditing;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Lists;
using CinephileCorner.Domain.Media;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data;

/// <summary>The store. One class for both kinds of database; what only one of them knows stands in its folder under Providers.</summary>
public abstract class CinephileDbContext(DbContextOptions options) : IdentityDbContext<Editor, IdentityRole<int>, int>(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticlePicture> ArticlePictures => Set<ArticlePicture>();

    public DbSet<ArticleText> ArticleTexts => Set<ArticleText>();

    public DbSet<ArticleGenre> ArticleGenres => Set<ArticleGenre>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<BulkChange> BulkChanges => Set<BulkChange>();

    public DbSet<Credit> Credits => Set<Credit>();

    public DbSet<Critic> Critics => Set<Critic>();

    public DbSet<DraftLink> DraftLinks => Set<DraftLink>();

    public DbSet<EditorSession> EditorSessions => Set<EditorSession>();

    public DbSet<Film> Films => Set<Film>();

    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();

    public DbSet<FormerText> FormerTexts => Set<FormerText>();

    public DbSet<Genre> Genres => Set<Genre>();

    public DbSet<ImportConflict> ImportConflicts => Set<ImportConflict>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<InsideLink> InsideLinks => Set<InsideLink>();

    public DbSet<KeptText> KeptTexts => Set<KeptText>();

    public DbSet<MediaItem> MediaItems => Set<MediaItem>();

    public DbSet<MentionReading> MentionReadings => Set<MentionReading>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<NamedFilter> NamedFilters => Set<NamedFilter>();

    public DbSet<NameMerge> NameMerges => Set<NameMerge>();

    public DbSet<NameSplit> NameSplits => Set<NameSplit>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<PendingEdit> PendingEdits => Set<PendingEdit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RankingEntry> RankingEntries => Set<RankingEntry>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<SavedList> SavedLists => Set<SavedList>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    public DbSet<Tag> Tags => Set<Tag>();

    /// <summary>
    /// Lets the store count its rows anew where they have become many more, for its choice of indexes; nearly free where they have
    /// not. Uncounted, a handful of articles was looked for among all that are published.
    /// </summary>
    public abstract Task CountRowsAsync(CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<IdentityRole<int>>().ToTable("Roles");
        builder.Entity<IdentityUserRole<int>>().ToTable("EditorRoles");
        builder.Entity<IdentityUserClaim<int>>().ToTable("EditorClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("EditorLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("EditorTokens");
        builder.Entity<IdentityUserPasskey<int>>().ToTable("EditorPasskeys");
        builder.Entity<IdentityRoleClaim<int>>().ToTable("RoleClaims");
        builder.ApplyConfigurationsFromAssembly(typeof(CinephileDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }
}
