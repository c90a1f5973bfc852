using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Linting;
using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Data.Transfer;

/// <summary>A file read and rendered, ready to be stored.</summary>
internal sealed record MadeArticle
{
    /// <summary>Null when there is an error among the problems.</summary>
    public required ArticleFile? File { get; init; }

    /// <summary>The file's bytes.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>SHA-256 of the source, in hex.</summary>
    public required string Hash { get; init; }

    public required RenderedArticle? Body { get; init; }

    /// <summary>Of a ranking, in the order of the page.</summary>
    public IReadOnlyList<RenderedArticle> Entries { get; init; } = [];

    public int WordCount { get; init; }

    /// <summary>By the path as written; null for one that is missing.</summary>
    public IReadOnlyDictionary<string, FoundPicture?> Pictures { get; init; } = new Dictionary<string, FoundPicture?>(StringComparer.Ordinal);

    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>What the linter says; links to addresses of ours are among them until the whole import is known.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
