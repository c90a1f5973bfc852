using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class KeptTextConfiguration : IEntityTypeConfiguration<KeptText>
{
    public void Configure(EntityTypeBuilder<KeptText> builder)
    {
        builder.Property(text => text.Reason).HasMaxLength(200);
        builder.HasIndex(text => new { text.EditorId, text.AtUtc });
    }
}
