using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CinephileCorner.Content.Markdown;

/// <summary>The second wall: takes the address from every link that may not lead there, in the tree, before any HTML exists.</summary>
internal static class LinkWall
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            var url = ProseWriter.AddressOf(link);
            var allowed = link.IsImage ? LinkPolicy.IsAllowedPicture(url) || LinkPolicy.IsRelative(url) : LinkPolicy.IsAllowedLink(url);
            link.GetDynamicUrl = null;
            link.Url = allowed ? url : null;
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!LinkPolicy.IsAllowedLink(link.IsEmail ? "mailto:" + link.Url : link.Url))
                link.ReplaceBy(new LiteralInline(link.Url));
        }
    }
}
