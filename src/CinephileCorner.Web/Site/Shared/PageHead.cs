namespace CinephileCorner.Web.Site.Shared;

/// <summary>What stands in the head of a page.</summary>
public sealed record PageHead
{
    /// <summary>The stylesheet of most pages.</summary>
    public const string Plain = "css/site.css";

    /// <summary>The stylesheet of pages with charts, graphs and search.</summary>
    public const string Discovery = "css/discovery.css";

    /// <summary>Without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences; null leaves the description out.</summary>
    public string? Description { get; init; }

    /// <summary>Path and query of the one address of the page.</summary>
    public required string Address { get; init; }

    /// <summary>Open Graph's type: <c>website</c>, <c>article</c>, <c>profile</c> or <c>video.movie</c>.</summary>
    public string Type { get; init; } = "website";

    /// <summary>Path of the 1200×630 picture; null for the site's own.</summary>
    public string? Card { get; init; }

    /// <summary>Says what the card shows.</summary>
    public string? CardAlt { get; init; }

    /// <summary>The <c>.md</c> twin; null when there is none.</summary>
    public string? Source { get; init; }

    /// <summary>The same content in forms for machines, beside <see cref="Source"/>.</summary>
    public IReadOnlyList<TwinLink> Twins { get; init; } = [];

    /// <summary>Path of the part of the site whose feeds are offered beside the site's; null for none.</summary>
    public string? FeedsOf { get; init; }

    public string? FeedsTitle { get; init; }

    public string? Previous { get; init; }

    public string? Next { get; init; }

    public DateTime? PublishedUtc { get; init; }

    public DateTime? UpdatedUtc { get; init; }

    /// <summary>False on pages that search engines should not keep, such as errors.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>The stylesheet, which holds the site's: pages of discovery need parts that a first visit to a review should not pay for.</summary>
    public string Sheet { get; init; } = Plain;

    /// <summary>The one script; it holds that of the scheme.</summary>
    public string Script { get; init; } = "js/scheme.js";

    /// <summary>What the page is about, as schema.org objects; null for none.</summary>
    public object? StructuredData { get; init; }

    /// <summary>True on the home page, where the wordmark fills the width and the site's name leads the title.</summary>
    public bool IsHome { get; init; }
}
