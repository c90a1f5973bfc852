using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class ArticleTextConfiguration : IEntityTypeConfiguration<ArticleText>
{
    public void Configure(EntityTypeBuilder<ArticleText> builder)
    {
        builder.HasKey(text => text.ArticleId);
        builder.Property(text => text.ArticleId).ValueGeneratedNever();
        builder.Property(text => text.SourceHash).HasMaxLength(64);
        builder.HasIndex(text => text.MadeByVersion);
    }
}
