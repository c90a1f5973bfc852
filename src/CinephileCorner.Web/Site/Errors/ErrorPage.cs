using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Errors;

/// <summary>What a reader gets in place of a page.</summary>
public sealed record ErrorPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required int Status { get; init; }

    /// <summary>What to do about it, a sentence or two; null for what the view says of every page.</summary>
    public string? Advice { get; init; }

    /// <summary>Where to start again; null for the home page.</summary>
    public NamedLink? Start { get; init; }

    /// <summary>What the address seems to have been after; null when it tells nothing.</summary>
    public string? LookedFor { get; init; }

    /// <summary>The number under which the log knows this request; null where nothing went wrong on our side.</summary>
    public string? Reference { get; init; }

    /// <summary>Articles and films with a like address.</summary>
    public IReadOnlyList<NearestPage> Nearest { get; init; } = [];

    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];
}
