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
    private readonly List<(string Name, int Start, int Length)> _pins = [];
    private readonly List<int> _openSpoilers = [];
    private readonly bool _isPasted;

    private ProseReader(bool isPasted) => _isPasted = isPasted;

    /// <summary>Reads a text; what the renderer would refuse has no words.</summary>
    /// <param name="isPasted">Whether each line is a paragraph of its own, as in text pasted from a page.</param>
    public static LintedProse Read(string markdown, bool isPasted)
    {
        // What the renderer refuses is said by it; there is nothing to add about its commas.
        if (MarkdownGuard.Check(markdown).Count > 0)
            return LintedProse.None;
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(markdown, MarkdownPipelines.ProseWithPlaces);
        }
        catch (ArgumentException)
        {
            return LintedProse.None; // nested too deeply: refused as well
        }
        var reader = new ProseReader(isPasted);
        reader.Take(document, isSpoiler: false, isQuoted: false);
        return new LintedProse(reader._paragraphs, reader._links, reader._pins, reader._openSpoilers);
    }

    private void Take(ContainerBlock container, bool isSpoiler, bool isQuoted)
    {
        foreach (var block in container)
        {
            // One in a list or a quotation ends with it at the latest.
            if (block is SpoilerBlock { IsClosed: false, Parent: MarkdownDocument or SpoilerBlock } open)
                _openSpoilers.Add(open.Span.Start);
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
        var paragraph = new LintedParagraph(run.Words.ToString(), run.Offsets, heading, isSpoiler, isQuoted) { Titles = run.Titles };
        _paragraphs.AddRange(_isPasted ? paragraph.Lines() : [paragraph]);
    }

    private void Walk(ContainerInline container, WordRun run)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: Add(literal, run); break;
                case LineBreakInline: run.Add("\n", inline.Span.Start, 1); break;
                case MentionInline mention:
                    if (!mention.IsRefused)
                        _pins.Add((mention.Name, mention.Span.Start, mention.Span.Length));
                    run.AddTitle(() => run.Add(mention.Words, mention.Span.Start, mention.Span.Length));
                    break;
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

    // The backslash before an escaped sign is in the source alone.
    private static void Add(LiteralInline literal, WordRun run)
    {
        var words = literal.Content.ToString();
        var isEscaped = literal.IsFirstCharacterEscaped && literal.Span.Length == words.Length + 1;
        run.Add(words, literal.Span.Start + (isEscaped ? 1 : 0), literal.Span.Length - (isEscaped ? 1 : 0));
    }

    private static bool IsWord(LeafInline inline) => inline is LiteralInline literal ? !literal.Content.AsSpan().IsWhiteSpace() : inline is not LineBreakInline;
}
