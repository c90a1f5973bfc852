using CinephileCorner.Content.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CinephileCorner.Content.Linting;

/// <summary>Takes the words and links out of prose, with their places.</summary>
internal sealed class ProseReader
{
    private readonly List<LintedParagraph> _paragraphs = [];
    private readonly List<LintedLink> _links = [];

    public static (IReadOnlyList<LintedParagraph> Paragraphs, IReadOnlyList<LintedLink> Links) Read(string markdown)
    {
        // What the renderer refuses is said by it; there is nothing to add about its commas.
        if (MarkdownGuard.Check(markdown).Count > 0)
            return ([], []);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(markdown, MarkdownPipelines.ProseWithPlaces);
        }
        catch (ArgumentException)
        {
            return ([], []); // nested too deeply: refused as well
        }
        var reader = new ProseReader();
        reader.Take(document, isSpoiler: false, isQuoted: false);
        return (reader._paragraphs, reader._links);
    }

    private void Take(ContainerBlock container, bool isSpoiler, bool isQuoted)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner)
                Take(inner, isSpoiler || block is SpoilerBlock, isQuoted || block is QuoteBlock or Table);
            else if (block is LeafBlock { Inline: { } inline } leaf and (ParagraphBlock or HeadingBlock))
                Take(inline, leaf is HeadingBlock heading ? heading.Level : 0, isSpoiler, isQuoted);
        }
    }

    private void Take(ContainerInline inline, int heading, bool isSpoiler, bool isQuoted)
    {
        var run = new WordRun();
        Walk(inline, run);
        _paragraphs.Add(new LintedParagraph(run.Words.ToString(), run.Offsets, heading, isSpoiler, isQuoted) { Titles = run.Titles });
    }

    private void Walk(ContainerInline container, WordRun run)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: run.Add(literal.Content.ToString(), literal.Span.Start, literal.Span.Length); break;
                case LineBreakInline: run.Add("\n", inline.Span.Start, 1); break;
                case MentionInline mention: run.AddTitle(() => run.Add(mention.Words, mention.Span.Start, mention.Span.Length)); break;
                case HtmlEntityInline entity: run.Add(entity.Transcoded.ToString(), entity.Span.Start, entity.Span.Length); break;
                case LinkInline link:
                    _links.Add(new LintedLink(link.Url ?? "", link.IsImage, link.Descendants<LeafInline>().Any(IsWord), link.Span.Start, link.Span.Length));
                    if (!link.IsImage)
                        Walk(link, run);
                    break;
                case EmphasisInline { DelimiterChar: '*' or '_' } emphasis: run.AddTitle(() => Walk(emphasis, run)); break;
                case ContainerInline inner: Walk(inner, run); break;
                default: run.Add("\uFFFC", inline.Span.Start, 1); break;
            }
        }
    }

    private static bool IsWord(LeafInline inline) => inline is not LiteralInline literal || !literal.Content.IsEmpty;
}
