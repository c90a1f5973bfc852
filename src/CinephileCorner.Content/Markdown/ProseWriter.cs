using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CinephileCorner.Content.Markdown;

/// <summary>Writes the tree of one document as HTML, part by part. What it writes still goes through <see cref="HtmlPolicy"/>.</summary>
internal sealed class ProseWriter(MarkdownContext context, FootnotePlan footnotes, string seal, int longest)
{
    // Markdig refuses blocks nested deeper than 128; inlines it lets nest until the stack is in danger.
    private const int Deepest = 200;
    // The sanitiser takes some thirty microseconds for each.
    private const int MostElements = 20_000;

    private readonly HeadingOutline _outline = new(context.IdPrefix);
    private readonly HashSet<Footnote> _referred = [];
    private StringBuilder _html = new();
    private int _written;
    private int _depth;
    private int _elements;
    private int _tables;
    private int _unlinked;

    public string Write(IEnumerable<Block> blocks, int part, int topHeading)
    {
        _html = new StringBuilder();
        _outline.Begin(topHeading);
        foreach (var block in blocks)
            Write(block);
        WriteFootnotes([.. footnotes.Of(part)]);
        _written += _html.Length;
        return _html.ToString();
    }

    internal static string? AddressOf(LinkInline link) => link.GetDynamicUrl is { } dynamic ? dynamic() ?? link.Url : link.Url;

    private void Write(Block block)
    {
        Check(block, ++_depth);
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case QuoteBlock quote:
                Wrap("blockquote", quote);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case SpoilerBlock spoiler:
                WriteSpoiler(spoiler);
                break;
            case Table table:
                WriteTable(table);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ThematicBreakBlock:
                _html.Append("<hr>\n");
                break;
            case HtmlBlock raw:
                foreach (var line in raw.Lines.Lines.AsSpan(0, raw.Lines.Count))
                    _html.Append(line.Slice.AsSpan()).Append('\n');
                break;
        }
        _depth--;
    }

    private void WriteAll(ContainerBlock blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Wrap(string element, ContainerBlock blocks)
    {
        _html.Append('<').Append(element).Append(">\n");
        WriteAll(blocks);
        _html.Append("</").Append(element).Append(">\n");
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var words = InlineText.Of(heading.Inline);
        if (string.IsNullOrWhiteSpace(words))
            return;
        var level = _outline.LevelOf(heading.Level).ToString(CultureInfo.InvariantCulture);
        _html.Append("<h").Append(level).Append(" id=\"").Append(Escape.Attribute(_outline.IdOf(words))).Append("\">");
        _unlinked++;
        WriteInlines(heading.Inline);
        _unlinked--;
        _html.Append("</h").Append(level).Append(">\n");
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        if (LonePicture(paragraph) is { Title.Length: > 0 } picture && PictureAddress(picture) is not null)
        {
            _html.Append("<figure>");
            WritePicture(picture);
            Escape.Text(_html.Append("<figcaption>"), Typography.Set(picture.Title!)).Append("</figcaption></figure>\n");
            return;
        }
        if (IsTight(paragraph))
        {
            WriteInlines(paragraph.Inline);
            _html.Append('\n');
            return;
        }
        _html.Append("<p>");
        WriteInlines(paragraph.Inline);
        _html.Append("</p>\n");
    }

    private static bool IsTight(ParagraphBlock paragraph) =>
        paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } } or TableCell { Count: 1 };

    private static LinkInline? LonePicture(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } picture } ? picture : null;

    private void WriteList(ListBlock list)
    {
        var element = list.IsOrdered ? "ol" : "ul";
        _html.Append('<').Append(element);
        if (list.IsOrdered && list.OrderedStart is { Length: > 0 and < 10 } start && start is not "1")
            _html.Append(" start=\"").Append(Escape.Attribute(start)).Append('"');
        _html.Append(">\n");
        foreach (var item in list)
            Wrap("li", (ContainerBlock)item);
        _html.Append("</").Append(element).Append(">\n");
    }

    private void WriteSpoiler(SpoilerBlock spoiler)
    {
        _html.Append("<details class=\"spoiler\"><summary>Spoiler: ");
        Escape.Text(_html, spoiler.Title.Length == 0 ? "show" : Typography.Set(spoiler.Title)).Append("</summary>\n");
        WriteAll(spoiler);
        _html.Append("</details>\n");
    }

    // The container scrolls where the screen is narrow, so the keyboard has to be able to reach it.
    private void WriteTable(Table table)
    {
        _html.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table ").Append(++_tables).Append("\"><table>\n");
        var inHead = false;
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader && !inHead && !inBody)
            {
                _html.Append("<thead>\n");
                inHead = true;
            }
            if (!row.IsHeader && !inBody)
            {
                _html.Append(inHead ? "</thead>\n<tbody>\n" : "<tbody>\n");
                (inHead, inBody) = (false, true);
            }
            WriteRow(table, row);
        }
        _html.Append(inHead ? "</thead>\n" : "").Append(inBody ? "</tbody>\n" : "").Append("</table></div>\n");
    }

    private void WriteRow(Table table, TableRow row)
    {
        _html.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            _html.Append(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (Alignment(table, i) is { } alignment)
                _html.Append(" class=\"align-").Append(alignment).Append('"');
            _html.Append('>');
            _unlinked += row.IsHeader ? 1 : 0;
            WriteAll(cell);
            _unlinked -= row.IsHeader ? 1 : 0;
            _html.Append(row.IsHeader ? "</th>" : "</td>");
        }
        _html.Append("</tr>\n");
    }

    private static string? Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? null : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => "center",
            TableColumnAlign.Right => "right",
            _ => null,
        };

    private void WriteCode(CodeBlock code)
    {
        var language = (code as FencedCodeBlock)?.Info;
        _html.Append("<pre><code");
        if (!string.IsNullOrEmpty(language) && HtmlPolicy.IsLanguage("language-" + language))
            _html.Append(" class=\"language-").Append(Escape.Attribute(language)).Append('"');
        _html.Append('>');
        foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
            Escape.Text(_html, line.Slice.AsSpan()).Append('\n');
        _html.Append("</code></pre>\n");
    }

    private void WriteFootnotes(IReadOnlyList<Footnote> notes)
    {
        if (notes.Count == 0)
            return;
        _html.Append("<div class=\"footnotes\"><ol>\n");
        foreach (var note in notes)
        {
            var number = note.Order.ToString(CultureInfo.InvariantCulture);
            _html.Append("<li id=\"").Append(NoteId("fn", number)).Append("\" value=\"").Append(number).Append("\">\n");
            if (footnotes.IsHidden(note))
            {
                _html.Append("<details class=\"spoiler\"><summary>Spoiler: show</summary>\n");
                WriteAll(note);
                _html.Append("</details>\n");
            }
            else
            {
                WriteAll(note);
            }
            _html.Append("</li>\n");
        }
        _html.Append("</ol></div>\n");
    }

    private string NoteId(string kind, string number) => kind + "-" + context.IdPrefix + number;

    private void WriteInlines(ContainerInline? container)
    {
        _depth++;
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Check(inline, _depth);
            Write(inline);
        }
        _depth--;
    }

    private void Check(MarkdownObject written, int depth)
    {
        if (depth > Deepest)
            throw Refused("the text is nested too deeply", "nest less");
        if (_written + _html.Length > longest)
            throw Refused("the text makes a page far larger than itself", "write fewer or simpler marks");
        if (written is not LiteralInline && ++_elements > MostElements)
            throw Refused("the text has more than 20,000 elements", "divide it into several articles");

        MarkdownRefusedException Refused(string what, string remedy) => new(new MarkdownFinding(what, written.Line, remedy));
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Escape.Text(_html, literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                Escape.Text(_html, entity.Transcoded.AsSpan());
                break;
            case CodeInline code:
                Escape.Text(_html.Append("<code>"), code.ContentSpan).Append("</code>");
                break;
            case LineBreakInline { IsHard: true }:
                _html.Append("<br>\n");
                break;
            case LineBreakInline:
                _html.Append('\n');
                break;
            case LinkInline { IsImage: true } picture:
                WritePicture(picture);
                break;
            case LinkInline link:
                WriteLink(AddressOf(link), link);
                break;
            case AutolinkInline link:
                WriteAnchor(link.IsEmail ? "mailto:" + link.Url : link.Url);
                Escape.Text(_html, link.Url).Append("</a>");
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(emphasis);
                break;
            case MentionInline mention:
                WriteMention(mention);
                break;
            case FootnoteLink note:
                WriteNoteLink(note);
                break;
            case Markdig.Extensions.TaskLists.TaskList task:
                _html.Append("<span class=\"task\" role=\"img\" aria-label=\"").Append(task.Checked ? "Done\">☑</span>" : "To do\">☐</span>");
                break;
            case HtmlInline raw:
                _html.Append(raw.Tag);
                break;
            case DelimiterInline leftOver:
                Escape.Text(_html, leftOver.ToLiteral());
                WriteInlines(leftOver);
                break;
            case ContainerInline container:
                WriteInlines(container);
                break;
        }
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var element = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        _html.Append('<').Append(element).Append('>');
        _unlinked += element == "del" ? 1 : 0;
        WriteInlines(emphasis);
        _unlinked -= element == "del" ? 1 : 0;
        _html.Append("</").Append(element).Append('>');
    }

    private void WriteLink(string? address, LinkInline link)
    {
        if (string.IsNullOrEmpty(address))
        {
            WriteInlines(link);
            return;
        }
        WriteAnchor(address);
        WriteInlines(link);
        _html.Append("</a>");
    }

    private void WriteAnchor(string address)
    {
        Escape.Text(_html.Append("<a href=\""), address.Replace(" ", "%20", StringComparison.Ordinal)).Append('"');
        _html.Append(LinkPolicy.IsOutside(address) ? " rel=\"noopener\">" : ">");
    }

    // The seal is new for each rendering: an address that an author wrote never passes for a mention.
    private void WriteMention(MentionInline mention)
    {
        var words = Typography.Set(mention.Words);
        // In headings and in what is struck out nobody looks for names: a link there would be one of two. What is refused is refused anywhere.
        if (mention.IsInLink || (_unlinked > 0 && !mention.IsRefused))
        {
            Escape.Text(_html, words);
            return;
        }
        _html.Append("<a href=\"").Append(MentionLinks.Scheme).Append(seal).Append(Uri.EscapeDataString((mention.IsRefused ? MentionLinks.Refusal.ToString() : "") + mention.Name)).Append("\">");
        Escape.Text(_html, words).Append("</a>");
    }

    private void WriteNoteLink(FootnoteLink link)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (!link.IsBackLink)
        {
            var id = _referred.Add(link.Footnote) ? $" id=\"{NoteId("fnref", number)}\"" : "";
            _html.Append(CultureInfo.InvariantCulture, $"<sup class=\"footnote-ref\"><a{id} href=\"#{NoteId("fn", number)}\" aria-label=\"Footnote {number}\">{number}</a></sup>");
        }
        else if (link.Index == link.Footnote.Links[0].Index)
        {
            // One way back is enough, however often the note is referred to.
            _html.Append(CultureInfo.InvariantCulture, $" <a class=\"footnote-back\" href=\"#{NoteId("fnref", number)}\" aria-label=\"Back to text, footnote {number}\">↩\uFE0E</a>");
        }
    }

    private void WritePicture(LinkInline picture)
    {
        var words = Typography.Set(InlineText.Of(picture));
        if (PictureAddress(picture) is not { } address)
        {
            if (!string.IsNullOrWhiteSpace(words))
                Escape.Text(_html.Append("<span class=\"missing-picture\">"), words).Append("</span>");
            return;
        }
        Escape.Text(_html.Append("<img src=\""), address).Append("\" alt=\"");
        Escape.Text(_html, words).Append("\" loading=\"lazy\"");
        if (context.PictureSize(PathOf(picture)) is { Width: > 0, Height: > 0 } size)
            _html.Append(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"");
        _html.Append('>');
    }

    private string? PictureAddress(LinkInline picture)
    {
        if (string.IsNullOrEmpty(AddressOf(picture)))
            return null;
        var address = context.PictureUrl(PathOf(picture));
        return LinkPolicy.IsAllowedPicture(address) ? address : null;
    }

    private static string PathOf(LinkInline picture) => Uri.UnescapeDataString(AddressOf(picture)!);
}
