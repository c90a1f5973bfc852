using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Markdown;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.Markdown;

public class RandomTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "Here", " ", "\n", "\n\n", "    ", "\t", "# ", "## ", "> ", "- ", "1. ", "- [x] ", "*", "**", "_", "~~", "`", "```", "[", "]", "(", ")", "![", "](", "[[", "]]", "[[Here]]",
        "[^1]", "[^1]: ", "[a]: ", "|", "|-|", "---", "::: spoiler", ":::", "<", ">", "<script>", "&", "&#0;", "\"", "'", "...", "--", "\\", "javascript:", "https://a.b", "mention:", "//",
        "\0", "\ud83c", "\udfac", "\u202e", "é", "!", ":", "=", "{.x}",
    ];

    [Property(MaxTest = 300)]
    public void Any_text_renders_or_is_refused(string text) => Check(text ?? "");

    [Property(MaxTest = 1_000, Arbitrary = [typeof(MarkdownText)])]
    public void Any_markdown_renders_or_is_refused(Written text) => Check(text.Text);

    private static void Check(string text)
    {
        try
        {
            AllowedDom.Check(MarkdownRenderer.Render(text, MarkdownContext.WithoutPictures));
            var entries = text.Split('\n').Index().Where(line => line.Item.StartsWith('#')).Select(line => new StatedEntry(line.Index, null, "x", null, null, null));
            foreach (var entry in MarkdownRenderer.RenderRanking(text, [.. entries], MarkdownContext.WithoutPictures).Entries)
                AllowedDom.Check(entry);
        }
        catch (MarkdownRefusedException)
        {
            // The only exception there is.
        }
    }

    public sealed record Written(string Text);

    public static class MarkdownText
    {
        public static Arbitrary<Written> Texts() =>
            Gen.Elements(Pieces).ListOf().Select(pieces => new Written(string.Concat(pieces))).ToArbitrary();
    }
}
