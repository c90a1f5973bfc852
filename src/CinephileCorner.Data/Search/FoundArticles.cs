using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Search;

/// <summary>What a search in articles gave.</summary>
public sealed record FoundArticles
{
    public static FoundArticles None { get; } = new() { Articles = [], Wanted = new HashSet<string>(StringComparer.Ordinal) };

    /// <summary>Best first, at most <see cref="ArticleFinder.MostCounted"/> of each kind.</summary>
    public required IReadOnlyList<FoundArticle> Articles { get; init; }

    /// <summary>The folded words that were looked for in the end, for marking them.</summary>
    public required IReadOnlySet<string> Wanted { get; init; }

    /// <summary>The folded words that were looked for in a row in the end.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; init; } = [];

    /// <summary>Words that stand nowhere.</summary>
    public IReadOnlyList<MendedWord> Mended { get; init; } = [];

    /// <summary>Kinds of which there are more than were counted.</summary>
    public IReadOnlySet<ArticleKind> More { get; init; } = new HashSet<ArticleKind>();

    /// <summary>True when no article has all of the words, and these have some.</summary>
    public bool IsPartial { get; init; }

    /// <summary>True when these have all of the words, but no article has those in quotation marks in a row.</summary>
    public bool IsApart { get; init; }

    /// <summary>True when some are there for their film alone, whatever words they have.</summary>
    public bool HasOthers { get; init; }
}
