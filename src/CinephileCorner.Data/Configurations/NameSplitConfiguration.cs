using System.Text.Json;
using CinephileCorner.Domain.Naming;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class NameSplitConfiguration : IEntityTypeConfiguration<NameSplit>
{
    public void Configure(EntityTypeBuilder<NameSplit> builder)
    {
        builder.Property(split => split.By).HasMaxLength(200);
        builder.Property(split => split.Qualifier).HasMaxLength(100);
        builder.HasIndex(split => new { split.Kind, split.FromId });
        builder.Property(split => split.Items).HasConversion(
            items => JsonSerializer.Serialize(items, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<SplitItem>>(json, JsonSerializerOptions.Default) ?? new List<SplitItem>(),
            new ValueComparer<IReadOnlyList<SplitItem>>(
                (one, other) => one!.SequenceEqual(other!),
                items => items.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                items => items.ToList()));
    }
}
