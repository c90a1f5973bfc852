using CinephileCorner.Data.Identity;
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
        builder.Property(item => item.Alt).HasMaxLength(1000);
        builder.Property(item => item.Caption).HasMaxLength(1000);
        builder.Property(item => item.Credit).HasMaxLength(200);
        builder.Property(item => item.AverageColour).HasMaxLength(7);
        builder.Property(item => item.OriginalName).HasMaxLength(200);
        builder.Property(item => item.AddedBy).HasMaxLength(200);
        builder.Property(item => item.Trouble).HasMaxLength(400);
        builder.HasIndex(item => new { item.AddedUtc, item.File });
        // Those that nobody described: few of many, counted on every dashboard.
        builder.HasIndex(item => new { item.AddedUtc, item.File }, "IX_MediaItems_Undescribed").HasFilter("\"Alt\" IS NULL");
        builder.HasIndex(item => item.SizesMadeUtc);
        // An account that is gone leaves its pictures.
        builder.HasOne<Editor>().WithMany().HasForeignKey(item => item.EditorId).OnDelete(DeleteBehavior.SetNull);
    }
}
