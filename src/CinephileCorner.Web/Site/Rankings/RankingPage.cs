using CinephileCorner.Content.Markdown;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>A ranking as its page prints it.</summary>
public sealed record RankingPage : ISitePage
{
    public required PageHead Head { get; init; }

    public required ArticleHeading Heading { get; init; }

    public required SafeHtml Intro { get; init; }

    public required IReadOnlyList<RankedEntry> Entries { get; init; }

    /// <summary>The same entries by their sections, as the page prints them; one where nothing stands between them.</summary>
    public required IReadOnlyList<RankingSection> Sections { get; init; }

    /// <summary>What follows the last entry and is none of it.</summary>
    public required SafeHtml Closing { get; init; }

    /// <summary>Stretches of ten entries to jump to; empty for a short list.</summary>
    public required IReadOnlyList<NamedLink> Jumps { get; init; }

    /// <summary>The same list from the other end, as a link; null where there is no other end.</summary>
    public required NamedLink? OtherEnd { get; init; }

    /// <summary>Null while its order has never changed for readers.</summary>
    public required RankingChanges? Changes { get; init; }

    public required IReadOnlyList<NamedLink> Tags { get; init; }

    public required IReadOnlyList<ArticleCard> Latest { get; init; }

    /// <summary>The order told in words: “47 entries, from worst to best.”</summary>
    public string Order => Entries.Count switch
    {
        0 => "No entries yet.",
        1 => "One entry.",
        _ when CountsDown => $"{Entries.Count} entries, from the last place to the first.",
        _ when CountsUp => $"{Entries.Count} entries, from the first place to the last.",
        _ => $"{Entries.Count} entries.",
    };

    public bool CountsDown => Entries.Count > 1 && Entries.Zip(Entries.Skip(1)).All(pair => pair.First.Number > pair.Second.Number);

    public bool CountsUp => Entries.Count > 1 && Entries.Zip(Entries.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);
}
