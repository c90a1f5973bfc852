using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>What the front matter says. A file without one has an empty one.</summary>
internal sealed class FrontMatter
{
    /// <summary>The line of the file behind the closing <c>---</c>, from 0; 0 when there is no front matter.</summary>
    public int End { get; init; }

    /// <summary>The top-level keys in order, for those who have to leave some out; empty when they cannot be told apart by lines.</summary>
    public IReadOnlyList<TextAt> Keys { get; set; } = [];

    public bool IsPresent => End > 0;

    /// <summary>Whether it could not be read at all, so that what it leaves out need not be missing.</summary>
    public bool IsUnread { get; set; }

    public Stated<string>? Title { get; set; }

    public ArticleKind? Kind { get; set; }

    public Stated<Slug>? Slug { get; set; }

    public string? Author { get; set; }

    public Stated<DateTimeOffset>? Published { get; set; }

    public Stated<DateTimeOffset>? Updated { get; set; }

    public bool IsDraft { get; set; }

    public Stated<string>? Summary { get; set; }

    public IReadOnlyList<string> Tags { get; set; } = [];

    public IReadOnlyList<string> Aliases { get; set; } = [];

    public Stated<string>? Poster { get; set; }

    public Stated<string>? PosterAlt { get; set; }

    public Stated<(int X, int Y)>? PosterFocus { get; set; }

    public ArtChoice Art { get; set; } = ArtChoice.None;

    public Stated<string>? Series { get; set; }

    public Stated<string>? OriginalTitle { get; set; }

    public Stated<IReadOnlyList<string>>? OtherTitles { get; set; }

    public StatedFacts Facts { get; } = new();
}
