using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class SeriesConfiguration : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.Property(series => series.Name).HasMaxLength(100);
        builder.Property(series => series.Slug).HasMaxLength(100);
        builder.HasIndex(series => series.Slug).IsUnique();
    }
}
