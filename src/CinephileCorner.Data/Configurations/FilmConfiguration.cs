using CinephileCorner.Domain.Films;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinephileCorner.Data.Configurations;

internal sealed class FilmConfiguration : IEntityTypeConfiguration<Film>
{
    public void Configure(EntityTypeBuilder<Film> builder)
    {
        builder.Property(film => film.Title).HasMaxLength(300);
        builder.Property(film => film.Key).HasMaxLength(400);
        builder.Property(film => film.Slug).HasMaxLength(110);
        builder.Property(film => film.SortKey).HasMaxLength(300);
        builder.Ignore(film => film.Label);
        builder.HasIndex(film => film.CountsAsId);
        builder.HasIndex(film => film.Key).IsUnique();
        builder.HasIndex(film => film.Slug).IsUnique();
        builder.HasIndex(film => new { film.SortKey, film.Year, film.Id });
        builder.HasIndex(film => film.Year);
    }
}
