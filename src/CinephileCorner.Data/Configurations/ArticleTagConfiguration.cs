using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class ArticleTagConfiguration : IEntityTypeConfiguration<ArticleTag>
{
    public void Configure(EntityTypeBuilder<ArticleTag> builder)
    {
        builder.HasKey(tag => new { tag.ArticleId, tag.TagId });
        builder.HasOne(tag => tag.Tag).WithMany().HasForeignKey(tag => tag.TagId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(tag => new { tag.TagId, tag.ArticleId });
    }
}
