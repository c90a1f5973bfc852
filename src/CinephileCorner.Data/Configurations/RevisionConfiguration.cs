using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.Property(revision => revision.SourceHash).HasMaxLength(64);
        builder.Property(revision => revision.By).HasMaxLength(100);
        builder.Property(revision => revision.Tab).HasMaxLength(40);
        builder.Property(revision => revision.Note).HasMaxLength(200);
        builder.Property(revision => revision.BaseHash).HasMaxLength(64);
        builder.HasIndex(revision => new { revision.ArticleId, revision.WrittenUtc });
        // Whose work it is, and what waits to be settled: few of many, and no text is read for it.
        builder.HasIndex(revision => new { revision.EditorId, revision.ArticleId });
        builder.HasIndex(revision => new { revision.Kind, revision.SettledUtc, revision.ArticleId });
        builder.HasIndex(revision => new { revision.ArticleId, revision.SourceHash });
        builder.HasIndex(revision => new { revision.ArticleId, revision.Tab, revision.Sequence });
    }
}
