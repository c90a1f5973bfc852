using CinephileCorner.Domain.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class SavedListConfiguration : IEntityTypeConfiguration<SavedList>
{
    public void Configure(EntityTypeBuilder<SavedList> builder)
    {
        builder.Property(list => list.Slug).HasMaxLength(100);
        builder.Property(list => list.Title).HasMaxLength(SavedList.LongestTitle);
        builder.Property(list => list.Intro).HasMaxLength(SavedList.LongestIntro);
        builder.HasIndex(list => list.Slug).IsUnique();
        builder.ComplexProperty(list => list.Rule, rule =>
        {
            rule.Property(one => one.Genre).HasMaxLength(100);
            rule.Property(one => one.Critic).HasMaxLength(100);
            rule.Property(one => one.Person).HasMaxLength(100);
            rule.Property(one => one.Tag).HasMaxLength(100);
            rule.Ignore(one => one.ChoosesNothing);
        });
    }
}
