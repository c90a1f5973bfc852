using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class ArticleGenreConfiguration : IEntityTypeConfiguration<ArticleGenre>
{
    public void Configure(EntityTypeBuilder<ArticleGenre> builder)
    {
        builder.HasKey(genre => new { genre.ArticleId, genre.GenreId });
        builder.HasOne(genre => genre.Genre).WithMany().HasForeignKey(genre => genre.GenreId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(genre => new { genre.GenreId, genre.ArticleId });
    }
}
