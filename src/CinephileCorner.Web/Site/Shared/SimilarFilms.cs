namespace CinephileCorner.Web.Site.Shared;

/// <summary>The shelf of films like one film.</summary>
/// <param name="Cards">The most alike first, at most six; none when nothing is like it.</param>
/// <param name="ArticleIds">The reviews whose words the reasons rest upon: when one changes the shelf is another.</param>
public sealed record SimilarFilms(IReadOnlyList<FilmCard> Cards, IReadOnlyList<int> ArticleIds)
{
    public static SimilarFilms None { get; } = new([], []);
}
