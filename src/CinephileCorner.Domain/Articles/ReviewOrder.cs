namespace CinephileCorner.Domain.Articles;

/// <summary>How a list of reviews is ordered.</summary>
public enum ReviewOrder
{
    /// <summary>Newest first.</summary>
    Latest = 0,

    /// <summary>Highest first.</summary>
    Score = 1,

    /// <summary>Film's title, A to Z.</summary>
    Title = 2,

    /// <summary>Film's year, newest first.</summary>
    Year = 3,
}
