using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class MediaItemConfiguration : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.HasKey(item => item.File);
        builder.Property(item => item.File).HasMaxLength(100);
        builder.HasIndex(item => item.AddedUtc);
    }
}
