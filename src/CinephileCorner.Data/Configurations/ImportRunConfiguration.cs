using CinephileCorner.Data.Transfer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.Property(run => run.By).HasMaxLength(100);
        builder.Property(run => run.Upload).HasMaxLength(32);
        builder.Property(run => run.Summary).HasMaxLength(200);
        builder.HasIndex(run => run.Upload);
    }
}
