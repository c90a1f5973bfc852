using Markdig.Syntax.Inlines;

namespace CinephileCorner.Content.Markdown;

/// <summary><c>[[Name]]</c>, <c>[[Name|other words]]</c> or <c>[[!Name]]</c>.</summary>
internal sealed class MentionInline(string name, string words, bool isRefused) : LeafInline
{
    public string Name { get; } = name;

    public string Words { get; } = words;

    /// <summary>True for <c>[[!Name]]</c>.</summary>
    public bool IsRefused { get; } = isRefused;

    public bool IsInLink { get; set; }
}
