using System.Globalization;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>How an entry got where it stands.</summary>
/// <param name="Former">The place it had; null for one that is new.</param>
/// <param name="Was">The entry it was; null for one that is new.</param>
public sealed record EntryMove(int Place, int? Former, OrderedEntry? Was)
{
    /// <summary>Places towards the first: positive for up, 0 for none, null for one that is new.</summary>
    public int? Up => Former - Place;

    /// <summary>“Up 3, from 12”; null for one that stands where it stood.</summary>
    public string? Words => Up switch
    {
        null => "New",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"Up {Up}, from {Former}"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"Down {-Up}, from {Former}"),
        _ => null,
    };
}
