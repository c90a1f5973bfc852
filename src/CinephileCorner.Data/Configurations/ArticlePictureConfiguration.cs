using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class ArticlePictureConfiguration : IEntityTypeConfiguration<ArticlePicture>
{
    public void Configure(EntityTypeBuilder<ArticlePicture> builder)
    {
        builder.HasKey(picture => new { picture.ArticleId, picture.Path });
        builder.Property(picture => picture.Path).HasMaxLength(400);
        builder.Property(picture => picture.File).HasMaxLength(100);
        builder.Property(picture => picture.OriginalPath).HasMaxLength(400);
        builder.HasOne<MediaItem>().WithMany().HasForeignKey(picture => picture.File).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(picture => picture.File);
    }
}
