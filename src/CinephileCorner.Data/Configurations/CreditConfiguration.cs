using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class CreditConfiguration : IEntityTypeConfiguration<Credit>
{
    public void Configure(EntityTypeBuilder<Credit> builder)
    {
        builder.Property(credit => credit.Job).HasMaxLength(100);
        builder.Property(credit => credit.Role).HasMaxLength(200);
        builder.HasOne(credit => credit.Person).WithMany().HasForeignKey(credit => credit.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(credit => new { credit.ArticleId, credit.Kind, credit.Position });
        builder.HasIndex(credit => new { credit.PersonId, credit.ArticleId });
    }
}
