using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>One article as its file states it. What the file leaves out is null or empty; defaults are the importer's.</summary>
public sealed record ArticleFile
{
    /// <summary>The file's bytes, never altered.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    public required ArticleKind Kind { get; init; }

    public required Slug Slug { get; init; }

    /// <summary>Whether the text itself says so; otherwise the slug is the file's name.</summary>
    public bool SlugIsStated { get; init; }

    public required string Headline { get; init; }

    /// <summary>The critic's name; null for the site's default author.</summary>
    public string? Author { get; init; }

    /// <summary>Null for the moment of the first import; in the future for a scheduled article.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>As written by the author; null when the first sentences of the body have to serve.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Old paths that redirect here: lower case, with a leading slash and without a trailing one.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public PosterPicture? Poster { get; init; }

    public ArtChoice Art { get; init; } = ArtChoice.None;

    /// <summary>What is reviewed, or the film a news item is about; null when no film is named.</summary>
    public FilmName? Film { get; init; }

    public FilmType Type { get; init; }

    /// <summary>The series the film belongs to, as an editor says; null when none is stated.</summary>
    public string? Series { get; init; }

    /// <summary>The film’s title in its own language; null where none is stated.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>Titles it is known by elsewhere.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    public Score? Score { get; init; }

    public IReadOnlyList<StatedCredit> Cast { get; init; } = [];

    public IReadOnlyList<StatedCredit> Crew { get; init; } = [];

    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>Minutes; null when not stated.</summary>
    public int? RuntimeMinutes { get; init; }

    /// <summary>The certificate as written, <c>NR</c> or <c>PG-13</c>.</summary>
    public string? Rated { get; init; }

    public DateOnly? Released { get; init; }

    public IReadOnlyList<OutsideLink> Links { get; init; } = [];

    /// <summary>The prose as Markdown with <c>\n</c> line ends: no front matter, no leading heading that gave the headline, no fact block, no page furniture.</summary>
    public required string Body { get; init; }

    /// <summary>Of a ranking, in the order of the file; empty for other kinds.</summary>
    public IReadOnlyList<StatedEntry> Entries { get; init; } = [];

    /// <summary>The whole file as text, decoded, less front matter keys that are shown nowhere: what the <c>.md</c> address answers.</summary>
    public required string PublicSource { get; init; }
}
