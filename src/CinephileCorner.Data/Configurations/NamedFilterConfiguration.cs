using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class NamedFilterConfiguration : IEntityTypeConfiguration<NamedFilter>
{
    public void Configure(EntityTypeBuilder<NamedFilter> builder)
    {
        builder.Property(list => list.Name).HasMaxLength(NamedFilter.LongestName);
        builder.Property(list => list.Query).HasMaxLength(2500);
        builder.HasOne<Editor>().WithMany().HasForeignKey(list => list.EditorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(list => new { list.EditorId, list.Name });
    }
}
