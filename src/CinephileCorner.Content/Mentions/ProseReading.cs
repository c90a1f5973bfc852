using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Takes the paragraphs out of stored prose. It reads no HTML but what the sanitiser printed: there every angle bracket and
/// every quote inside text and attributes is an entity.
/// </summary>
internal sealed class ProseReading
{
    // As the sanitiser prints it: text cannot hold these characters in a row.
    private const string Href = "href=\"";
    private const string Pin = Href + MentionLinks.Scheme;

    private readonly List<ProseBlock> _blocks = [];
    private readonly Stack<string> _open = new();
    private readonly Stack<int> _emphases = new();
    private readonly Stack<int> _strongs = new();
    private readonly int _piece;
    private readonly KnownNames _names;
    private ProseBlock? _block;
    private int _run;
    private int _heading;
    private int _code;
    private int _link;
    private int _spoiler;
    private int _unread;
    private (string Name, int Start, int At)? _pin;

    private ProseReading(int piece, KnownNames names) => (_piece, _names) = (piece, names);

    /// <summary>Names in <c>[[!…]]</c>.</summary>
    public List<string> Refused { get; } = [];

    public static (IReadOnlyList<ProseBlock> Blocks, IReadOnlyList<string> Refused) Of(SafeHtml html, int piece, KnownNames names)
    {
        var reading = new ProseReading(piece, names);
        reading.Read(html.Value);
        return (reading._blocks, reading.Refused);
    }

    private void Read(string html)
    {
        for (var i = 0; i < html.Length;)
        {
            if (html[i] == '<' && html.IndexOf('>', i) is > 0 and var end)
            {
                Tag(html, i, end);
                i = end + 1;
                continue;
            }
            var (letter, length) = html[i] == '&' ? Entity(html.AsSpan(i)) : (html[i], 1);
            if (_unread == 0 && _heading == 0)
                Write(letter, i, length);
            i += length;
        }
        EndBlock();
    }

    private void Write(char letter, int at, int length)
    {
        _block ??= new ProseBlock(_piece, _spoiler > 0);
        _block.Add(letter, new Letter(at, length, _run, _emphases.TryPeek(out var emphasis) ? emphasis : -1, _link == 0 && _code == 0));
    }

    private void Tag(string html, int start, int end)
    {
        _run++;
        var tag = html.AsSpan(start + 1, end - start - 1);
        var closes = tag.StartsWith("/");
        var name = closes ? tag[1..] : tag;
        name = name[..(name.IndexOf(' ') is >= 0 and var space ? space : name.Length)];
        switch (name)
        {
            case "br":
                Write('\n', start, 0);
                return;
            case "hr" or "img":
                return;
        }
        var element = closes ? (_open.TryPop(out var last) ? last : "") : Opened(name, tag);
        if (!closes)
            _open.Push(element);
        Count(element, closes, html, start, end);
    }

    // What the element is to us.
    private static string Opened(ReadOnlySpan<char> name, ReadOnlySpan<char> tag) => name switch
    {
        "em" => "em",
        "strong" => "strong",
        "a" when tag.Contains("class=\"footnote-back\"", StringComparison.Ordinal) => "unread",
        "a" => "a",
        "sup" or "span" or "del" => "unread",
        "code" => "code",
        "details" => "details",
        "h2" or "h3" or "h4" or "h5" or "h6" or "th" or "summary" or "pre" => "heading",
        _ => "block",
    };

    private void Count(string element, bool closes, string html, int start, int end)
    {
        var step = closes ? -1 : 1;
        switch (element)
        {
            case "em" when closes:
                if (_emphases.TryPop(out var emphasis) && _block is not null)
                    _block.Emphases[emphasis] = (_block.Emphases[emphasis].Start, _block.Length);
                break;
            case "em":
                _block ??= new ProseBlock(_piece, _spoiler > 0);
                _emphases.Push(_block.Emphases.Count);
                _block.Emphases.Add((_block.Length, _block.Length));
                break;
            case "strong" when closes:
                if (_strongs.TryPop(out var strong) && _block is not null)
                    _block.Strongs[strong] = _block.Length;
                break;
            case "strong":
                _strongs.Push(_block?.Length ?? 0);
                break;
            case "a":
                _link += step;
                Pinned(closes, html, start, end);
                break;
            case "code":
                _code += step;
                break;
            case "unread":
                _unread += step;
                break;
            case "heading":
                EndBlock();
                _heading += step;
                break;
            case "details":
                EndBlock();
                _spoiler += step;
                break;
            case "block":
                EndBlock();
                break;
        }
    }

    private void Pinned(bool closes, string html, int start, int end)
    {
        if (closes)
        {
            if (_pin is { } pin && _block is not null && _block.Length > pin.Start)
                _block.Pinned.Add((pin.Name, pin.Start, _block.Length, pin.At, start - pin.At));
            _pin = null;
            return;
        }
        var at = html.IndexOf(Pin, start, end - start, StringComparison.Ordinal);
        if (at < 0)
        {
            if (_heading == 0 && AddressIn(html.AsSpan(start, end - start)) is { } address)
                _pin = (address, _block?.Length ?? 0, end + 1);
            return;
        }
        var from = at + Pin.Length;
        var name = Uri.UnescapeDataString(html[from..Math.Max(from, html.IndexOf('"', from))]);
        if (name.StartsWith(MentionLinks.Refusal) && !_names.IsTitleWithMark(name))
            Refused.Add(name[1..]);
        else if (_heading == 0)
            _pin = (name, _block?.Length ?? 0, end + 1);
    }

    // A link to the page of a film or a person, which an author made by hand.
    private static string? AddressIn(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOf(Href);
        if (at < 0)
            return null;
        var address = tag[(at + Href.Length)..];
        address = address[..Math.Max(0, address.IndexOf('"'))];
        return address.StartsWith(NameAddress.Folder(NameKind.Film), StringComparison.Ordinal) || address.StartsWith(NameAddress.Folder(NameKind.Person), StringComparison.Ordinal) ? Uri.UnescapeDataString(address) : null;
    }

    // Blocks end with their element; an emphasis cannot run across.
    private void EndBlock()
    {
        if (_block is { Length: > 0 })
            _blocks.Add(_block);
        _block = null;
        _emphases.Clear();
        _strongs.Clear();
        _pin = null;
    }

    private static (char Letter, int Length) Entity(ReadOnlySpan<char> html) =>
        html.StartsWith("&amp;") ? ('&', 5) : html.StartsWith("&lt;") ? ('<', 4) : html.StartsWith("&gt;") ? ('>', 4) : html.StartsWith("&quot;") ? ('"', 6) : ('&', 1);
}
