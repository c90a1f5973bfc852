using CinephileCorner.Domain.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.By).HasMaxLength(100);
        builder.Property(entry => entry.Action).HasMaxLength(200);
        builder.Property(entry => entry.Subject).HasMaxLength(200);
        builder.HasIndex(entry => entry.ArticleId);
        builder.HasIndex(entry => new { entry.By, entry.Id });
        builder.HasIndex(entry => new { entry.IsPublic, entry.Id });
    }
}
