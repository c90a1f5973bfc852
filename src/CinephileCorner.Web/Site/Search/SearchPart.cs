namespace CinephileCorner.Web.Site.Search;

/// <summary>One kind of results.</summary>
public enum SearchPart
{
    Reviews = 0,
    Films = 1,
    People = 2,
    Rankings = 3,
    News = 4,
}
