using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class DraftLinkConfiguration : IEntityTypeConfiguration<DraftLink>
{
    public void Configure(EntityTypeBuilder<DraftLink> builder)
    {
        builder.Property(link => link.SecretHash).HasMaxLength(64);
        builder.Property(link => link.For).HasMaxLength(100);
        builder.Property(link => link.By).HasMaxLength(100);
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasOne<Article>().WithMany().HasForeignKey(link => link.ArticleId);
    }
}
