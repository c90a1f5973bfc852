namespace CinephileCorner.Web.Site.Shared;

/// <summary>Where published articles name a film or a person.</summary>
/// <param name="Count">Of all such articles; a page has room for the first of them.</param>
/// <param name="Rest">Where readers find the others; null when all are listed.</param>
public sealed record NamingSentences(IReadOnlyList<NamingSentence> Listed, int Count, string? Rest)
{
    public static NamingSentences None { get; } = new([], 0, null);
}
