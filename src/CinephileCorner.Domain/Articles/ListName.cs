using CinephileCorner.Domain.Films;

namespace CinephileCorner.Domain.Articles;

/// <summary>What the desk's list orders an article by, and what it finds it by.</summary>
public static class ListName
{
    /// <param name="film">Title of its film; null when it has none.</param>
    /// <summary>The headline folded, without a leading English article; and the words of headline and film, folded.</summary>
    public static (string SortKey, string FindWords) Of(string headline, string? film) => (SortTitle.Of(headline), TextFolding.Words($"{headline} {film}"));
}
