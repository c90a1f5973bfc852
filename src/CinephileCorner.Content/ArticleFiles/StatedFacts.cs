using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>The facts one part of a file states, front matter or fact block. What it leaves out is null.</summary>
internal sealed class StatedFacts
{
    public Stated<FilmName>? Film { get; set; }

    public Stated<int>? Year { get; set; }

    public Stated<FilmType>? Type { get; set; }

    public Stated<Score>? Score { get; set; }

    public Stated<IReadOnlyList<StatedCredit>>? Cast { get; set; }

    public Stated<IReadOnlyList<StatedCredit>>? Crew { get; set; }

    public Stated<IReadOnlyList<string>>? Genres { get; set; }

    public Stated<int>? Runtime { get; set; }

    public Stated<string>? Rated { get; set; }

    public Stated<DateOnly>? Released { get; set; }

    public Stated<IReadOnlyList<OutsideLink>>? Links { get; set; }
}
