using System.Text.Json;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.Slug).HasMaxLength(100);
        builder.Property(article => article.Headline).HasMaxLength(200);
        builder.Property(article => article.SortKey).HasMaxLength(200);
        builder.Property(article => article.FindWords).HasMaxLength(600);
        builder.Property(article => article.SourcePath).HasMaxLength(400);
        // Whoever saves has seen the words that are replaced: a save in between makes the other one fail, not vanish.
        builder.Property(article => article.SourceHash).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(article => article.AgreedHash).HasMaxLength(64);
        builder.Property(article => article.UploadedHash).HasMaxLength(64);
        builder.Ignore(article => article.Score);
        builder.Property(article => article.Links).HasConversion(
            links => JsonSerializer.Serialize(links, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<OutsideLink>>(json, JsonSerializerOptions.Default) ?? new List<OutsideLink>(),
            new ValueComparer<IReadOnlyList<OutsideLink>>(
                (one, other) => one!.SequenceEqual(other!),
                links => links.Aggregate(0, (hash, link) => HashCode.Combine(hash, link)),
                links => links.ToList()));
        builder.Property(article => article.OriginalTitle).HasMaxLength(300);
        builder.PrimitiveCollection(article => article.OtherTitles);
        builder.ComplexProperty(article => article.Art);
        builder.Property(article => article.Poster).HasConversion(
            poster => poster == null ? null : JsonSerializer.Serialize(poster, JsonSerializerOptions.Default),
            json => json == null ? null : JsonSerializer.Deserialize<Poster>(json, JsonSerializerOptions.Default));

        builder.HasOne(article => article.Text).WithOne().HasForeignKey<ArticleText>(text => text.ArticleId);
        builder.HasMany(article => article.Credits).WithOne().HasForeignKey(credit => credit.ArticleId);
        builder.HasMany(article => article.Genres).WithOne().HasForeignKey(genre => genre.ArticleId);
        builder.HasMany(article => article.Tags).WithOne().HasForeignKey(tag => tag.ArticleId);
        builder.HasMany(article => article.Entries).WithOne().HasForeignKey(entry => entry.ArticleId);
        builder.HasMany(article => article.Pictures).WithOne().HasForeignKey(picture => picture.ArticleId);
        builder.HasMany(article => article.InsideLinks).WithOne().HasForeignKey(link => link.ArticleId);
        builder.HasMany(article => article.FormerAddresses).WithOne().HasForeignKey(address => address.ArticleId);
        builder.HasMany(article => article.FormerTexts).WithOne().HasForeignKey(text => text.ArticleId);
        builder.HasMany(article => article.Revisions).WithOne().HasForeignKey(revision => revision.ArticleId);
        builder.HasOne(article => article.Pending).WithOne().HasForeignKey<PendingEdit>(edit => edit.ArticleId);
        builder.HasOne(article => article.Critic).WithMany().HasForeignKey(article => article.CriticId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(article => article.Film).WithMany().HasForeignKey(article => article.FilmId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(article => article.Series).WithMany().HasForeignKey(article => article.SeriesId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(article => new { article.Kind, article.Slug }).IsUnique();
        builder.HasIndex(article => article.SourcePath).IsUnique();
        // The desk's list in each of its orders: what it may be filtered by stands in the index, so that however few match, no row is
        // read in vain. Words are looked for in an index of their own.
        builder.HasIndex(article => new { article.ChangedUtc, article.Id, article.State, article.Kind, article.CriticId, article.PublishedUtc, article.SummaryIsWritten });
        builder.HasIndex(article => new { article.PublishedUtc, article.Id, article.State, article.Kind, article.CriticId, article.SummaryIsWritten });
        builder.HasIndex(article => new { article.SortKey, article.Id, article.State, article.Kind, article.CriticId, article.PublishedUtc, article.SummaryIsWritten });
        builder.HasIndex(article => new { article.FindWords, article.Slug });
        // The lists: everything newest first, and one kind newest first.
        builder.HasIndex(article => new { article.State, article.PublishedUtc, article.Id });
        builder.HasIndex(article => new { article.Kind, article.State, article.PublishedUtc, article.Id });
        builder.HasIndex(article => new { article.FilmId, article.State, article.PublishedUtc });
        builder.HasIndex(article => new { article.CriticId, article.State, article.PublishedUtc });
    }
}
