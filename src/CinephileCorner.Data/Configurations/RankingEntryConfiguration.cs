using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class RankingEntryConfiguration : IEntityTypeConfiguration<RankingEntry>
{
    public void Configure(EntityTypeBuilder<RankingEntry> builder)
    {
        builder.Property(entry => entry.Title).HasMaxLength(300);
        builder.Property(entry => entry.FilmKey).HasMaxLength(400);
        builder.Property(entry => entry.AliasKey).HasMaxLength(400);
        builder.Ignore(entry => entry.Score);
        builder.HasIndex(entry => new { entry.ArticleId, entry.Position });
        builder.HasIndex(entry => entry.FilmKey);
    }
}
