using CinephileCorner.Data.Identity;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class EditorConfiguration : IEntityTypeConfiguration<Editor>
{
    public void Configure(EntityTypeBuilder<Editor> builder)
    {
        builder.ToTable("Editors");
        builder.Property(editor => editor.DisplayName).HasMaxLength(100);
        builder.Property(editor => editor.TimeZone).HasMaxLength(100);
        builder.HasOne<Critic>().WithMany().HasForeignKey(editor => editor.CriticId).OnDelete(DeleteBehavior.Restrict);
    }
}
