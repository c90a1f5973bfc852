using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>A review that readers may see, as other pages name it.</summary>
public sealed record PublishedReview(int Id, int FilmId, string Slug, string Headline, int? HalfPoints, int? SeriesId, DateOnly? Released)
{
    public Score? Score => HalfPoints is { } halves ? Domain.Articles.Score.FromHalves(halves) : null;
}
