using System.Text.Json;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class BulkChangeConfiguration : IEntityTypeConfiguration<BulkChange>
{
    public void Configure(EntityTypeBuilder<BulkChange> builder)
    {
        builder.Property(change => change.Act).HasMaxLength(20);
        builder.Property(change => change.Tag).HasMaxLength(100);
        Json(builder.Property(change => change.Items));
        Json(builder.Property(change => change.Left)).HasDefaultValueSql("'[]'");
    }

    private static PropertyBuilder<IReadOnlyList<T>> Json<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        items => JsonSerializer.Serialize(items, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Default) ?? new List<T>(),
        new ValueComparer<IReadOnlyList<T>>(
            (one, other) => one!.SequenceEqual(other!),
            items => items.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
            items => items.ToList()));
}
