using CinephileCorner.Data.Configurations;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.Media;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data;

/// <summary>The store. One class for both kinds of database; what only one of them knows stands in its folder under Providers.</summary>
public abstract class CinephileDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticlePicture> ArticlePictures => Set<ArticlePicture>();

    public DbSet<ArticleText> ArticleTexts => Set<ArticleText>();

    public DbSet<ArticleGenre> ArticleGenres => Set<ArticleGenre>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<Credit> Credits => Set<Credit>();

    public DbSet<Critic> Critics => Set<Critic>();

    public DbSet<Film> Films => Set<Film>();

    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();

    public DbSet<Genre> Genres => Set<Genre>();

    public DbSet<MediaItem> MediaItems => Set<MediaItem>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RankingEntry> RankingEntries => Set<RankingEntry>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Tag> Tags => Set<Tag>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CinephileDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }
}
