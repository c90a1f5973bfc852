using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class InsideLinkConfiguration : IEntityTypeConfiguration<InsideLink>
{
    public void Configure(EntityTypeBuilder<InsideLink> builder)
    {
        builder.HasKey(link => new { link.ArticleId, link.Kind, link.Slug });
        builder.Property(link => link.Slug).HasMaxLength(Slug.MaxLength);
    }
}
