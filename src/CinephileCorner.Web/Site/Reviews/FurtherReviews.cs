using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Reviews;

/// <summary>Where to read on from a review. What comes next in time may be next by the director as well, or another review of the film; the genre leads to films that stand nowhere else in it.</summary>
/// <param name="Earlier">Published before it; null for the first.</param>
/// <param name="Later">Published after it; null for the newest.</param>
/// <param name="More">“More drama”, “Also by Bas Devos”, each with at most two: the one before and the one after.</param>
public sealed record FurtherReviews(NamedLink? Earlier, NamedLink? Later, IReadOnlyList<(string Label, IReadOnlyList<NamedLink> Reviews)> More)
{
    public bool IsEmpty => Earlier is null && Later is null;
}
