using CinephileCorner.Content.Searching;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Search;

/// <summary>Something found.</summary>
public sealed record SearchHit
{
    public required string Address { get; init; }

    public required Snippet Title { get; init; }

    /// <summary>Who, when, how many: one line below the title.</summary>
    public required string Facts { get; init; }

    /// <summary>Where it was found, in words: “Found in the text”, “also known as Seven Samurai”; empty where the title says it.</summary>
    public required string Why { get; init; }

    /// <summary>Facts and reason in one line.</summary>
    public string Line => string.Join(" · ", new[] { Facts, Why }.Where(words => words.Length > 0));

    /// <summary>The words around what was found; null when they are the title.</summary>
    public Snippet? Snippet { get; init; }

    /// <summary>Of a review; null for everything else.</summary>
    public Score? Score { get; init; }

    /// <summary>What is drawn beside it; null for nothing.</summary>
    public FilmFacts? Film { get; init; }
}
