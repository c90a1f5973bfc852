using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class CriticConfiguration : IEntityTypeConfiguration<Critic>
{
    public void Configure(EntityTypeBuilder<Critic> builder)
    {
        builder.Property(critic => critic.Name).HasMaxLength(200);
        builder.Property(critic => critic.Slug).HasMaxLength(100);
        builder.HasIndex(critic => critic.Slug).IsUnique();
    }
}
