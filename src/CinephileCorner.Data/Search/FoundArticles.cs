namespace CinephileCorner.Data.Search;

/// <summary>What a search in articles gave.</summary>
public sealed record FoundArticles
{
    public static FoundArticles None { get; } = new() { Articles = [], Wanted = new HashSet<string>(StringComparer.Ordinal) };

    /// <summary>Best first, at most <see cref="ArticleFinder.MostCounted"/>.</summary>
    public required IReadOnlyList<FoundArticle> Articles { get; init; }

    /// <summary>The folded words that were looked for in the end, for marking them.</summary>
    public required IReadOnlySet<string> Wanted { get; init; }

    /// <summary>Words that stand nowhere, with the word that was looked for instead.</summary>
    public IReadOnlyList<(string Typed, string Instead)> Mended { get; init; } = [];

    /// <summary>True when there are more than were counted.</summary>
    public bool IsMore { get; init; }

    /// <summary>True when no article has all of the words, and these have some.</summary>
    public bool IsPartial { get; init; }
}
