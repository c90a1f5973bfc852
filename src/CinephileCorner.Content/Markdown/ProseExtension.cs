using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace CinephileCorner.Content.Markdown;

/// <summary>Adds the magazine's own syntax: spoilers and mentions.</summary>
internal sealed class ProseExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new SpoilerParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new MentionParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // ProseWriter writes the HTML; Markdig's renderers are never asked.
    }
}
