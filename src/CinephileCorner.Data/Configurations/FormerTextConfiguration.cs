using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class FormerTextConfiguration : IEntityTypeConfiguration<FormerText>
{
    public void Configure(EntityTypeBuilder<FormerText> builder)
    {
        builder.Property(text => text.SourceHash).HasMaxLength(64);
        builder.HasIndex(text => new { text.ArticleId, text.UntilUtc });
    }
}
