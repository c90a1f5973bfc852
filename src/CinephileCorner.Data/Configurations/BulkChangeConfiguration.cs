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
        builder.Property(change => change.Items).HasConversion(
            items => JsonSerializer.Serialize(items, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<BulkItem>>(json, JsonSerializerOptions.Default) ?? new List<BulkItem>(),
            new ValueComparer<IReadOnlyList<BulkItem>>(
                (one, other) => one!.SequenceEqual(other!),
                items => items.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                items => items.ToList()));
    }
}
