namespace CinephileCorner.Content.Markdown;

/// <summary>What becomes of a piece of prose.</summary>
public sealed record RenderedArticle
{
    /// <summary>For the page. Mentions are still open; <see cref="MentionLinks.Resolve"/> settles them when the page is read.</summary>
    public required SafeHtml Html { get; init; }

    /// <summary>For feeds: spoilers left out, no classes, no ids, no links to films and people.</summary>
    public required SafeHtml FeedHtml { get; init; }

    /// <summary>For search and cards: paragraphs joined by empty lines, spoilers left out.</summary>
    public required string PlainText { get; init; }

    /// <summary>Of the whole prose, spoilers included.</summary>
    public required int WordCount { get; init; }

    /// <summary>The first sentence or two, at most 200 characters; empty when there is no paragraph to take it from.</summary>
    public required string Excerpt { get; init; }
}
