using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class NameMergeConfiguration : IEntityTypeConfiguration<NameMerge>
{
    public void Configure(EntityTypeBuilder<NameMerge> builder)
    {
        builder.Property(merge => merge.By).HasMaxLength(200);
        // A name counts for one other at most; two editors at once cannot give it two.
        builder.HasIndex(merge => new { merge.Kind, merge.FromId }).IsUnique().HasFilter("\"UndoneUtc\" IS NULL");
        builder.HasIndex(merge => new { merge.Kind, merge.IntoId });
    }
}
