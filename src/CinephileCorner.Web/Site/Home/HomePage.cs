using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Home;

/// <summary>The front page.</summary>
public sealed record HomePage : ISitePage
{
    public required PageHead Head { get; init; }

    /// <summary>The newest review; null on a site without reviews.</summary>
    public required ArticleCard? Lead { get; init; }

    public required IReadOnlyList<ArticleCard> Reviews { get; init; }

    public required IReadOnlyList<ArticleCard> News { get; init; }

    public required IReadOnlyList<ArticleCard> Rankings { get; init; }

    /// <summary>The films our critics scored highest.</summary>
    public required IReadOnlyList<FilmCard> Best { get; init; }

    public required IReadOnlyList<CountedLink> Genres { get; init; }

    public required IReadOnlyList<CountedLink> Decades { get; init; }

    public required IReadOnlyList<CountedLink> Critics { get; init; }
}
