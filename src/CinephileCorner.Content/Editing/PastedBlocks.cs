using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace CinephileCorner.Content.Editing;

/// <summary>The blocks of pasted rich text: paragraphs, headings, lists, quotes, tables.</summary>
internal sealed class PastedBlocks
{
    private const int Deepest = 60;

    private readonly StringBuilder _text = new();
    private bool _isTight;

    public string Of(IElement body)
    {
        Children(body, "", 0);
        return _text.ToString().Trim('\n');
    }

    private void Children(INode parent, string indent, int depth)
    {
        var inline = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && IsBlock(element) && depth < Deepest)
            {
                Paragraph(inline, indent);
                Block(element, indent, depth + 1);
            }
            else
            {
                inline.Add(node);
            }
        }
        Paragraph(inline, indent);
    }

    private void Block(IElement element, string indent, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                // The headline is the article's own: a pasted one begins below it.
                Line(indent, new string('#', Math.Max(2, element.LocalName[1] - '0')) + " ", PastedInlines.Of(element.ChildNodes).ReplaceLineEndings(" "));
                break;
            case "ul" or "ol":
                List(element, indent, depth);
                break;
            case "blockquote":
                Children(element, indent + "> ", depth);
                break;
            case "pre":
                Line(indent, "", string.Join('\n' + indent, element.TextContent.Trim('\n').Split('\n').Select(line => "    " + line)));
                break;
            case "hr":
                Line(indent, "", "---");
                break;
            case "table":
                foreach (var row in element.QuerySelectorAll("tr"))
                    Line(indent, "", string.Join(" · ", row.Children.Select(cell => PastedInlines.Of(cell.ChildNodes).ReplaceLineEndings(" ")).Where(cell => cell.Length > 0)));
                break;
            case "p" or "div" when WordList(element) is { } item:
                Line(indent, item.Mark, item.Text, isTight: true);
                break;
            default:
                Children(element, indent, depth);
                break;
        }
    }

    private void List(IElement list, string indent, int depth)
    {
        if (depth >= Deepest)
        {
            // Nobody nests so deep on purpose; the words are what counts.
            Line(indent, "", PastedInlines.Plain(list.TextContent));
            return;
        }
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) && start is >= 0 and < 1_000_000 ? start : 1;
        foreach (var item in list.Children)
        {
            if (item.LocalName is "ul" or "ol")
            {
                List(item, indent + "  ", depth + 1);
                continue;
            }
            var mark = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var inline = item.ChildNodes.Where(node => node is not IElement { LocalName: "ul" or "ol" }).ToList();
            Line(indent, mark, PastedInlines.Of(inline).ReplaceLineEndings(" "), isTight: true);
            foreach (var nested in item.Children.Where(child => child.LocalName is "ul" or "ol"))
                List(nested, indent + new string(' ', mark.Length), depth + 1);
        }
    }

    // Word writes lists as paragraphs, the mark in a span of its own.
    private static (string Mark, string Text)? WordList(IElement paragraph)
    {
        if (!(paragraph.GetAttribute("style") ?? "").Contains("mso-list", StringComparison.OrdinalIgnoreCase))
            return null;
        var mark = paragraph.QuerySelectorAll("span").FirstOrDefault(span => (span.GetAttribute("style") ?? "").Contains("mso-list", StringComparison.OrdinalIgnoreCase));
        var shown = mark?.TextContent.Trim().TrimEnd('.', ')') ?? "";
        mark?.Remove();
        return (shown.Length > 0 && shown.All(char.IsAsciiDigit) && shown.Length < 7 ? shown + ". " : "- ", PastedInlines.Of(paragraph.ChildNodes).ReplaceLineEndings(" "));
    }

    private void Paragraph(List<INode> inline, string indent)
    {
        if (inline.Count == 0)
            return;
        var words = PastedInlines.Of(inline);
        inline.Clear();
        if (words.Length > 0)
            Line(indent, "", words.Replace("\n", "\n" + indent, StringComparison.Ordinal));
    }

    private void Line(string indent, string mark, string words, bool isTight = false)
    {
        if (words.Length == 0)
            return;
        var isOpen = _text.Length > 0;
        if (isOpen && !(isTight && _isTight))
            _text.Append('\n').Append(indent.TrimEnd());
        if (isOpen)
            _text.Append('\n');
        _text.Append(indent).Append(mark).Append(words);
        _isTight = isTight;
    }

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "blockquote" or "pre" or "hr" or "table"
        or "section" or "article" or "header" or "footer" or "main" or "aside" or "nav" or "figure" or "figcaption" or "dl" or "dt" or "dd" or "center" or "address" or "form" or "fieldset"
        || (element.LocalName is "b" or "span" or "a" or "font" && element.QuerySelector("p, div, h1, h2, h3, h4, ul, ol, table, blockquote") is not null);
}
