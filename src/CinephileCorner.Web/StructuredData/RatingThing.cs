namespace CinephileCorner.Web.StructuredData;

/// <summary>A critic's score.</summary>
public sealed record RatingThing() : Thing("Rating")
{
    public required decimal RatingValue { get; init; }

    public int BestRating => Domain.Articles.Score.Best;

    public int WorstRating => 0;
}
