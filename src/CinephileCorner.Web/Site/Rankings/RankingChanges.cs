using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>What a reader may ask, and has asked, of a ranking's changes.</summary>
/// <param name="Days">The days on which its order changed, as choices, latest first; with the day that was asked for.</param>
/// <param name="IsOffered">False when the day that was asked for is one on which nothing changed.</param>
/// <param name="Told">What moved since then, a sentence; null when nobody asked.</param>
/// <param name="LeftOut">Which entries stand in it no more, with the place they had.</param>
/// <param name="Address">The ranking without that question.</param>
/// <param name="IsReversed">Whether the answer is to be read from the other end.</param>
public sealed record RankingChanges(IReadOnlyList<FacetOption> Days, bool IsOffered, string? Told, IReadOnlyList<(int Place, string Name)> LeftOut, string Address, bool IsReversed);
