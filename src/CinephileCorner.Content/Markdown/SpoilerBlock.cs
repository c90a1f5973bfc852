using Markdig.Parsers;
using Markdig.Syntax;

namespace CinephileCorner.Content.Markdown;

/// <summary>What stands between <c>::: spoiler</c> and <c>:::</c>.</summary>
internal sealed class SpoilerBlock(BlockParser? parser) : ContainerBlock(parser)
{
    public string Title { get; init; } = "";

    public int FenceLength { get; init; }

    public bool HasEnded { get; set; }

    /// <summary>Whether a line of colons ends it, and not the end of the text or of what it stands in.</summary>
    public bool IsClosed { get; set; }
}
