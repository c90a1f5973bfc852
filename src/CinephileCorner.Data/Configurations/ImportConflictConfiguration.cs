using System.Text.Json;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class ImportConflictConfiguration : IEntityTypeConfiguration<ImportConflict>
{
    public void Configure(EntityTypeBuilder<ImportConflict> builder)
    {
        builder.HasKey(conflict => conflict.ArticleId);
        builder.Property(conflict => conflict.ArticleId).ValueGeneratedNever();
        builder.HasOne<Article>().WithOne().HasForeignKey<ImportConflict>(conflict => conflict.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(conflict => conflict.Path).HasMaxLength(400);
        // Of an import and an editor who settles at the same moment the second one looks again.
        builder.Property(conflict => conflict.FileHash).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(conflict => conflict.Pictures).HasConversion(
            pictures => JsonSerializer.Serialize(pictures, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<ConflictPicture>>(json, JsonSerializerOptions.Default) ?? new List<ConflictPicture>(),
            new ValueComparer<IReadOnlyList<ConflictPicture>>(
                (one, other) => one!.SequenceEqual(other!),
                pictures => pictures.Aggregate(0, (hash, picture) => HashCode.Combine(hash, picture)),
                pictures => pictures.ToList()));
        builder.HasIndex(conflict => conflict.FoundUtc);
    }
}
