using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class MentionConfiguration : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.Property(mention => mention.Words).HasMaxLength(400);
        builder.Property(mention => mention.Sentence).HasMaxLength(400);
        builder.HasOne<Article>().WithMany().HasForeignKey(mention => mention.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Film>().WithMany().HasForeignKey(mention => mention.FilmId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(mention => mention.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(mention => mention.ArticleId);
        builder.HasIndex(mention => new { mention.FilmId, mention.ArticleId });
        builder.HasIndex(mention => new { mention.PersonId, mention.ArticleId });
    }
}
