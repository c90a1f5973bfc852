using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class GenreConfiguration : IEntityTypeConfiguration<Genre>
{
    public void Configure(EntityTypeBuilder<Genre> builder)
    {
        builder.Property(genre => genre.Name).HasMaxLength(100);
        builder.Property(genre => genre.Slug).HasMaxLength(100);
        builder.HasIndex(genre => genre.Slug).IsUnique();
    }
}
