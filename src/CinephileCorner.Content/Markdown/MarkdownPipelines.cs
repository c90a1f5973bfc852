using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// How Markdown is read. Every extension is named here: what Markdig calls advanced extensions hold attribute syntax and media
/// links, which let a text set event handlers and frames.
/// </summary>
public static class MarkdownPipelines
{
    /// <summary>The pipeline of all prose. Quotes and dashes are set by <see cref="Typography"/>, raw HTML stays text.</summary>
    public static MarkdownPipeline Prose { get; } = Build(disableHtml: true);

    /// <summary>For tests of the other walls only.</summary>
    internal static MarkdownPipeline ProseWithRawHtml { get; } = Build(disableHtml: false);

    /// <summary>The same, with the place of every word in the source: for the linter.</summary>
    internal static MarkdownPipeline ProseWithPlaces { get; } = Build(disableHtml: true, withPlaces: true);

    private static MarkdownPipeline Build(bool disableHtml, bool withPlaces = false)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .Use<ProseExtension>();
        builder.PreciseSourceLocation = withPlaces;
        return (disableHtml ? builder.DisableHtml() : builder).Build();
    }
}
