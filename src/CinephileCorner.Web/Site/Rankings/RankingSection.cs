using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Entries that nothing parts, with the words that stand before them: the heading of a section, mostly.</summary>
public sealed record RankingSection(SafeHtml Before, IReadOnlyList<RankedEntry> Entries);
