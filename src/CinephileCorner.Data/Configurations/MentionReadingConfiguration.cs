using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class MentionReadingConfiguration : IEntityTypeConfiguration<MentionReading>
{
    public void Configure(EntityTypeBuilder<MentionReading> builder)
    {
        builder.HasKey(reading => reading.ArticleId);
        builder.Property(reading => reading.ArticleId).ValueGeneratedNever();
        builder.Property(reading => reading.SourceHash).HasMaxLength(64);
        builder.Property(reading => reading.NamesStamp).HasMaxLength(64);
        builder.HasOne<Article>().WithOne().HasForeignKey<MentionReading>(reading => reading.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
