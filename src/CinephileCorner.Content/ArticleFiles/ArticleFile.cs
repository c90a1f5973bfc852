using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>One article as its file states it. What the file leaves out is null or empty; defaults are the importer's.</summary>
public sealed record ArticleFile
{
    /// <summary>The file's bytes, never altered.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    public required ArticleKind Kind { get; init; }

    public required Slug Slug { get; init; }

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

/// <summary>A credit as written: who, and the job (crew) or role (cast).</summary>
/// <param name="As">The job or role in brackets; null when none was given.</param>
public sealed record StatedCredit(PersonName Person, string? As);

/// <summary>An address outside the site, with the words that carry it: <c>Wikipedia</c>, <c>IMDb</c>.</summary>
public sealed record OutsideLink(string Label, string Url);

/// <summary>An entry of a ranking.</summary>
/// <param name="Line">Line of its heading in <see cref="ArticleFile.Body"/>, from 0; the renderer splits there.</param>
/// <param name="Number">As printed; null when the heading has none.</param>
public sealed record StatedEntry(int Line, int? Number, string Title, int? Year, string? Qualifier, Score? Score);

/// <summary>A picture that stands for the film in place of the drawn poster.</summary>
/// <param name="Path">As written: beside the file or in <c>content/media</c>.</param>
/// <param name="Alt">Null when not written.</param>
/// <param name="FocusX">Percent from the left, 50 when not written.</param>
/// <param name="FocusY">Percent from the top, 50 when not written.</param>
public sealed record PosterPicture(string Path, string? Alt, int FocusX, int FocusY);

/// <summary>What an editor chose of the drawn poster; null means the film decides.</summary>
/// <param name="Hue">Degrees, 0 to 359 (OKLCH).</param>
/// <param name="Mood"><c>bone</c>, <c>day</c>, <c>dusk</c> or <c>night</c>.</param>
/// <param name="Pattern">One of the eight patterns, in lower case.</param>
/// <param name="Seed">Reshuffles the drawing.</param>
/// <param name="Ratio">Width by height of the picture, 1 to 3.</param>
public sealed record ArtChoice(int? Hue, string? Mood, string? Pattern, int? Seed, decimal? Ratio)
{
    public static ArtChoice None { get; } = new(null, null, null, null, null);
}
