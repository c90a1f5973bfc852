using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.Property(link => link.SecretHash).HasMaxLength(64);
        builder.Property(link => link.Role).HasMaxLength(20);
        builder.Property(link => link.Email).HasMaxLength(256);
        builder.Property(link => link.By).HasMaxLength(100);
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasOne<Editor>().WithMany().HasForeignKey(link => link.EditorId);
    }
}
