using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Search;

/// <summary>What was found, or the way to begin.</summary>
public sealed record SearchPage : ISitePage
{
    public required PageHead Head { get; init; }

    /// <summary>As typed; empty on the page that invites to search.</summary>
    public required string Text { get; init; }

    /// <summary>“14 results for “bryologist””; null before anything was typed.</summary>
    public required string? Summary { get; init; }

    /// <summary>What could not be understood or was left out, a sentence each.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>What may have been meant, with the address that looks for it; null for nothing.</summary>
    public required NamedLink? DidYouMean { get; init; }

    /// <summary>Our critics of that name.</summary>
    public IReadOnlyList<FoundCritic> Critics { get; init; } = [];

    /// <summary>Those that hold anything, the likeliest first.</summary>
    public required IReadOnlyList<SearchGroup> Groups { get; init; }

    /// <summary>Of one kind of results; null where all kinds stand.</summary>
    public required Paging? Paging { get; init; }

    /// <summary>Where the results of all kinds are, when only one kind was asked for and there are any; null otherwise.</summary>
    public string? AllAddress { get; init; }

    /// <summary>Each finds something, wherever there is a review; shown with <see cref="Genres"/>.</summary>
    public IReadOnlyList<WayToAsk> Ways { get; init; } = [];

    /// <summary>Shown where nothing was found, and before anything was typed.</summary>
    public IReadOnlyList<CountedLink> Genres { get; init; } = [];

    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];
}
