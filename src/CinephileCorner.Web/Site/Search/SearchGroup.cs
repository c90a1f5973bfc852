using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Search;

/// <summary>Results of one kind, best first.</summary>
/// <param name="Total">How many there are in all, shown or not.</param>
/// <param name="IsMore">True when there are more than were counted.</param>
/// <param name="AllAddress">Where all of them are; null when all are shown here.</param>
public sealed record SearchGroup(SearchPart Part, int Total, bool IsMore, IReadOnlyList<SearchHit> Hits, string? AllAddress)
{
    public string Heading => Part.ToString();

    /// <summary>“9”, or “1,000 and more”.</summary>
    public string Count => Counted.Number(Total) + (IsMore ? " and more" : "");
}
