namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Where the entries of one version of a ranking stand.</summary>
/// <param name="Entries">In the order of the text.</param>
public sealed record Standing(IReadOnlyList<StandingEntry> Entries)
{
    /// <summary>Of entries in the order of the text; a film that is named twice is told apart by how often it was named before.</summary>
    public static Standing Of(IEnumerable<(string FilmKey, int? Number, string Title, int? Year)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        return new Standing(entries.Select(entry => new StandingEntry(entry.FilmKey, named[entry.FilmKey] = named.GetValueOrDefault(entry.FilmKey) + 1, entry.Number, entry.Title, entry.Year)).ToList());
    }

    public bool IsNumbered => Entries.All(entry => entry.Number is not null);

}
