using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class SignInAttemptConfiguration : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.Property(attempt => attempt.AccountHash).HasMaxLength(64);
        builder.Property(attempt => attempt.OriginHash).HasMaxLength(64);
        builder.HasIndex(attempt => new { attempt.AccountHash, attempt.AtUtc });
        builder.HasIndex(attempt => new { attempt.OriginHash, attempt.AtUtc });
    }
}
