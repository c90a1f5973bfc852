using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class EditorSessionConfiguration : IEntityTypeConfiguration<EditorSession>
{
    public void Configure(EntityTypeBuilder<EditorSession> builder)
    {
        builder.HasKey(session => session.KeyHash);
        builder.Property(session => session.KeyHash).HasMaxLength(64);
        builder.Property(session => session.Device).HasMaxLength(200);
        builder.HasIndex(session => new { session.EditorId, session.SeenUtc });
        builder.HasOne<Editor>().WithMany().HasForeignKey(session => session.EditorId);
    }
}
