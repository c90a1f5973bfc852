using System.Text;
using AngleSharp.Dom;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Prints clean prose, for the page as it is, for feeds simplified: feed readers know neither our stylesheet nor our pages, and
/// some open every <c>details</c>, so they get no classes, ids or places on the page, and no spoilers. AngleSharp's own printing
/// is not used: its time grows with the square of an element's children.
/// </summary>
internal sealed class ProseHtml
{
    private static readonly string[] FeedAttributes = ["href", "rel", "src", "alt", "width", "height", "scope", "start", "value"];

    private readonly StringBuilder _html = new();
    private readonly bool _forFeeds;

    private ProseHtml(bool forFeeds) => _forFeeds = forFeeds;

    public static SafeHtml Page(IElement body) => new ProseHtml(forFeeds: false).Print(body);

    public static SafeHtml Feed(IElement body) => new ProseHtml(forFeeds: true).Print(body);

    private SafeHtml Print(IElement body)
    {
        WriteAll(body);
        return SafeHtml.Trusted(_html.ToString().Trim('\n', ' '));
    }

    private void WriteAll(IElement parent)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText text)
                Escape.Text(_html, text.Data);
            else if (child is IElement element && !(_forFeeds && WriteForFeeds(element)))
                Write(element);
        }
    }

    private void Write(IElement element)
    {
        var name = element.LocalName;
        _html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            if (!_forFeeds || element.ClassName is Between.Class || FeedAttributes.Contains(attribute.Name, StringComparer.Ordinal))
                Escape.Text(_html.Append(' ').Append(attribute.Name).Append("=\""), attribute.Value).Append('"');
        }
        _html.Append('>');
        if (name is "br" or "hr" or "img")
            return;
        WriteAll(element);
        _html.Append("</").Append(name).Append('>');
    }

    /// <summary>True when nothing is left to be written.</summary>
    private bool WriteForFeeds(IElement element)
    {
        var isNotes = element.ClassName is "footnotes";
        if (element.LocalName is "details")
            _html.Append("<p>Spoiler left out.</p>");
        else if ((element.LocalName is "div" && element.ClassName is not Between.Class) || element.LocalName is "span" || (element.LocalName is "a" && !LeadsOut(element)))
        {
            _html.Append(isNotes ? "<hr>\n" : "");
            if (element.ClassName is not "footnote-back")
                WriteAll(element);
        }
        else
        {
            return false;
        }
        return true;
    }

    private static bool LeadsOut(IElement link) =>
        link.GetAttribute("href") is { } href && !href.StartsWith('#') && !href.StartsWith(MentionLinks.Scheme, StringComparison.Ordinal);
}
