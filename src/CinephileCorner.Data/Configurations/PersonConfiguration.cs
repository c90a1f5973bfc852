using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.Name).HasMaxLength(200);
        builder.Property(person => person.Key).HasMaxLength(300);
        builder.Property(person => person.FoldedName).HasMaxLength(200);
        builder.Property(person => person.Slug).HasMaxLength(110);
        builder.Property(person => person.SortKey).HasMaxLength(200);
        builder.Ignore(person => person.Label);
        builder.HasIndex(person => person.CountsAsId);
        builder.HasIndex(person => person.Key).IsUnique();
        builder.HasIndex(person => person.Slug).IsUnique();
        builder.HasIndex(person => person.FoldedName);
        builder.HasIndex(person => new { person.SortKey, person.Id });
    }
}
