using Markdig.Syntax.Inlines;

namespace CinephileCorner.Content.Markdown;

/// <summary><c>[[Name]]</c>, <c>[[Name|other words]]</c> or <c>[[!Name]]</c>.</summary>
internal sealed class MentionInline(string name, string words, bool isLink) : LeafInline
{
    public string Name { get; } = name;

    public string Words { get; } = words;

    /// <summary>False for <c>[[!Name]]</c> and inside another link.</summary>
    public bool IsLink { get; set; } = isLink;
}
