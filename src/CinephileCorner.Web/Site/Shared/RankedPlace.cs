namespace CinephileCorner.Web.Site.Shared;

/// <summary>A place that a film has in a ranking.</summary>
/// <param name="ArticleId">Of the ranking.</param>
/// <param name="PublishedUtc">The same.</param>
/// <param name="Headline">The same.</param>
/// <param name="Number">As printed; null where the entry has none.</param>
/// <param name="Address">Of the entry on the ranking's page.</param>
public sealed record RankedPlace(int ArticleId, DateTime PublishedUtc, string Headline, int? Number, string Address)
{
    /// <summary>“No. 5 in ”, to be put before the headline.</summary>
    public string Words => Number is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No. {number} in ") : "In ";
}
