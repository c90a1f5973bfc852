using CinephileCorner.Domain.Films;

namespace CinephileCorner.Domain.Articles;

/// <summary>A genre that a review states, in the order it states them.</summary>
public sealed class ArticleGenre
{
    private ArticleGenre() { }

    public ArticleGenre(Genre genre, int position)
    {
        Genre = genre;
        Position = position;
    }

    public int ArticleId { get; private set; }

    public int GenreId { get; private set; }

    public Genre Genre { get; private set; } = null!; // set by the constructor or the store

    /// <summary>From 0.</summary>
    public int Position { get; private set; }
}
