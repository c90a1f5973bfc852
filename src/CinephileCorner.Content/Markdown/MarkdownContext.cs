namespace CinephileCorner.Content.Markdown;

/// <summary>What the prose cannot know by itself: where its pictures are.</summary>
public sealed record MarkdownContext
{
    /// <summary>Pictures are not available, as in a comparison of two versions.</summary>
    public static MarkdownContext WithoutPictures { get; } = new();

    /// <summary>
    /// The address of a picture by its path as written (percent signs decoded, possibly with <c>..</c>: a name to look up, never
    /// a path to open); null when there is none. An answer that is neither site-relative nor http(s) counts as none.
    /// </summary>
    public Func<string, string?> PictureUrl { get; init; } = static _ => null;

    /// <summary>The size of a picture by its path as written; null when unknown.</summary>
    public Func<string, PictureSize?> PictureSize { get; init; } = static _ => null;

    /// <summary>Lower-case letters, digits and hyphens put into every id, where two renderings stand on one page; else empty.</summary>
    public string IdPrefix { get; init; } = "";
}
