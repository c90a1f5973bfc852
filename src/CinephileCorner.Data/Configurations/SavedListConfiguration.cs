using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class SavedListConfiguration : IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<SavedList> builder)
    {
        builder.Property(list => list.Name).HasMaxLength(SavedList.LongestName);
        builder.Property(list => list.Query).HasMaxLength(2500);
        builder.HasOne<Editor>().WithMany().HasForeignKey(list => list.EditorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(list => new { list.EditorId, list.Name });
    }
}
