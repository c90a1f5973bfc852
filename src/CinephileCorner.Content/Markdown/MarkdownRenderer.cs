using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CinephileCorner.Content.ArticleFiles;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CinephileCorner.Content.Markdown;

/// <summary>Makes pages of prose. Rendering happens when an article is saved, never while a page is read.</summary>
public static class MarkdownRenderer
{
    /// <summary>Raised whenever the same text would give other HTML; stored pages of an older version are made again.</summary>
    public const int Version = 5;

    private const int IntroHeading = 2;
    private const int EntryHeading = 3;
    private const int MostOutput = 8 * 1024 * 1024;
    private const int SmallText = 64 * 1024;
    private const int MostGrowth = 20;

    /// <summary>Renders the prose of a review or of news.</summary>
    /// <exception cref="MarkdownRefusedException">The text is too large, too tangled or nested too deeply.</exception>
    public static RenderedArticle Render(string body, MarkdownContext context) => Render(body, context, Walls.All);

    /// <summary>Renders a ranking: the whole body is read once, so that link definitions and footnotes serve all entries.</summary>
    /// <param name="entries">As read from the same body; their lines say where it is divided.</param>
    /// <exception cref="MarkdownRefusedException">The text is too large, too tangled or nested too deeply.</exception>
    public static RenderedRanking RenderRanking(string body, IReadOnlyList<StatedEntry> entries, MarkdownContext context)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var parts = Render(RankingBody.Prepare(body, entries), document => RankingBody.Divide(document, entries), context, Walls.All);
        return new RenderedRanking(parts[0], parts[1..]);
    }

    internal static RenderedArticle Render(string body, MarkdownContext context, Walls walls) =>
        Render(body, static document => [new ProsePart([.. document], [])], context, walls)[0];

    private static RenderedArticle[] Render(
        string body, Func<MarkdownDocument, IReadOnlyList<ProsePart>> divide, MarkdownContext context, Walls walls)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(context);
        if (MarkdownGuard.Check(body) is [var finding, ..])
            throw new MarkdownRefusedException(finding);

        var document = Parse(body, walls);
        var parts = divide(document);
        var seal = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) + ":";
        var longest = Math.Min(MostOutput, Math.Max(SmallText, MostGrowth * body.Length));
        var writer = new ProseWriter(context, new FootnotePlan([.. parts.SelectMany(part => new[] { part.Own, part.After })]), seal, longest);
        return [.. parts.Select((blocks, part) =>
        {
            var own = writer.Write(blocks.Own, 2 * part, part == 0 ? IntroHeading : EntryHeading);
            return Finish(Between.Join(own, writer.Write(blocks.After, (2 * part) + 1, IntroHeading)), seal, walls);
        })];
    }

    private static MarkdownDocument Parse(string body, Walls walls)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(body, walls.NoRawHtml ? MarkdownPipelines.Prose : MarkdownPipelines.ProseWithRawHtml);
        }
        catch (ArgumentException tooDeep)
        {
            // Markdig's answer to lists in lists in lists; it does not say where.
            throw new MarkdownRefusedException("the text is nested too deeply", tooDeep);
        }
        if (walls.NoBadLinks)
            LinkWall.Apply(document);
        foreach (var link in document.Descendants<LinkInline>())
        {
            // A link in a link is no HTML; the outer one is what the author wrote on purpose.
            foreach (var mention in link.FindDescendants<MentionInline>())
                mention.IsInLink = true;
        }
        Typography.Set(document);
        return document;
    }

    private static RenderedArticle Finish(string html, string seal, Walls walls)
    {
        var body = walls.CleanHtml ? HtmlPolicy.Clean(html, seal) : new HtmlParser().ParseDocument(html).Body!;
        return new RenderedArticle
        {
            Html = walls.CleanHtml ? ProseHtml.Page(body) : SafeHtml.Trusted(html),
            PlainText = PlainText.Of(body),
            WordCount = PlainText.CountWords(PlainText.Of(body, withSpoilers: true)),
            Excerpt = Excerpts.Of(body),
            FeedHtml = ProseHtml.Feed(body),
        };
    }
}
