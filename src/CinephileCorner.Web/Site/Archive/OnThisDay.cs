using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>What happened on today's month and day in earlier years.</summary>
/// <param name="Day">“December 8”.</param>
/// <param name="Articles">Published then, newest first.</param>
/// <param name="Films">Released then, newest first, each with the year it came out.</param>
public sealed record OnThisDay(string Day, IReadOnlyList<ArticleCard> Articles, IReadOnlyList<(NamedLink Film, int Year)> Films)
{
    public bool IsEmpty => Articles.Count == 0 && Films.Count == 0;
}
