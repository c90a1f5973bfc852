namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Where the film of an entry has its pages, as paths.</summary>
/// <param name="Film">Null when nothing is published about it.</param>
/// <param name="Review">The review that leads the film; null when there is none.</param>
/// <param name="Qualifier">Of the film; null where it has none.</param>
public sealed record EntryAddresses(string? Film, string? Review, string? Qualifier)
{
    public static readonly EntryAddresses None = new(null, null, null);
}
