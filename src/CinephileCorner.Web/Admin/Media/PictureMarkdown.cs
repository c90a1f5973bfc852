using CinephileCorner.Domain.Media;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>A picture as an article's text names it, with the words that were written for it as its caption and alt text.</summary>
internal static class PictureMarkdown
{
    public static string Of(MediaItem item, string address)
    {
        var title = item.Caption is { } caption ? $" \"{Escaped(caption).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : "";
        return $"![{Escaped(item.Alt ?? "")}]({address}{title})";
    }

    private static string Escaped(string text) => text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);
}
