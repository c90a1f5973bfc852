using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class PendingEditConfiguration : IEntityTypeConfiguration<PendingEdit>
{
    public void Configure(EntityTypeBuilder<PendingEdit> builder)
    {
        builder.HasKey(edit => edit.ArticleId);
        // Of two who save at the same moment the second one looks again.
        builder.Property(edit => edit.SourceHash).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(edit => edit.BaseHash).HasMaxLength(64);
        builder.Property(edit => edit.By).HasMaxLength(100);
        builder.HasIndex(edit => edit.PublishAtUtc);
        builder.HasIndex(edit => edit.SavedUtc);
    }
}
