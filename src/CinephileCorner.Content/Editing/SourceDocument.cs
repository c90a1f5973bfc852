using System.Text;
using CinephileCorner.Content.ArticleFiles;

namespace CinephileCorner.Content.Editing;

/// <summary>An article's bytes as an editor sees them: text in, and bytes out in which only the changed lines differ.</summary>
public sealed class SourceDocument
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly SourceEncoding _encoding;
    private readonly List<Line> _lines = [];

    private SourceDocument(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _encoding = SourceText.EncodingOf(bytes.Span);
        Cut();
        Text = string.Join('\n', _lines.Select(line => line.Text));
    }

    /// <summary>The text with <c>\n</c> line ends and without a byte order mark, decoded as the reader of files decodes it.</summary>
    public string Text { get; }

    /// <summary>Never throws: whatever the bytes are, they have a text.</summary>
    public static SourceDocument Of(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The bytes of a text that has no file yet: UTF-8, <c>\n</c> line ends, no byte order mark.</summary>
    public static byte[] New(string text) => Of(ReadOnlyMemory<byte>.Empty).With(text);

    /// <summary>
    /// The bytes of the given text. Lines that did not change keep theirs, line end and all; the rest is written as the file is,
    /// or the whole file as UTF-8 when its encoding cannot hold the text.
    /// </summary>
    public byte[] With(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (text == Text)
            return _bytes.ToArray();
        text = Storable(text);
        var lines = text.Split('\n');
        var known = LineMatch.Between([.. _lines.Select(line => line.Text)], lines);
        var bytes = Written(lines, known, keep: true, _encoding.Encoding, _bytes.Span[.._encoding.Mark]);
        if (Of(bytes).Text == text)
            return bytes;
        bytes = Written(lines, known, keep: false, Encoding.UTF8, _encoding is { Mark: 3 } ? _bytes.Span[..3] : []);
        // Text full of NULs would be taken for UTF-16 without the mark.
        return Of(bytes).Text == text ? bytes : Written(lines, known, keep: false, Encoding.UTF8, Encoding.UTF8.Preamble);
    }

    private void Cut()
    {
        var unit = _encoding.Unit;
        var (start, at) = (_encoding.Mark, _encoding.Mark);
        for (; at + unit <= _bytes.Length; at += unit)
        {
            var sign = Sign(at);
            if (sign is not ('\r' or '\n'))
                continue;
            var end = sign == '\r' && at + 2 * unit <= _bytes.Length && Sign(at + unit) == '\n' ? "\r\n" : sign == '\r' ? "\r" : "\n";
            Add(start, at, end);
            at += (end.Length - 1) * unit;
            start = at + unit;
        }
        Add(start, _bytes.Length, "");
    }

    private char Sign(int at) => _encoding.Unit == 1 ? (char)_bytes.Span[at]
        : _encoding.Encoding.CodePage == Encoding.Unicode.CodePage ? (char)(_bytes.Span[at] | _bytes.Span[at + 1] << 8)
        : (char)(_bytes.Span[at] << 8 | _bytes.Span[at + 1]);

    private void Add(int start, int end, string lineEnd) =>
        _lines.Add(new Line(SourceText.Decode(_bytes.Span[start..end], _encoding), start, end - start, lineEnd));

    // Half a surrogate pair has no bytes in any encoding, and a mark at the start is no letter.
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).TrimStart('\uFEFF');

    private byte[] Written(string[] lines, int[] known, bool keep, Encoding encoding, ReadOnlySpan<byte> mark)
    {
        using var written = new MemoryStream(_bytes.Length + 64);
        written.Write(mark);
        var common = CommonEnd();
        for (var index = 0; index < lines.Length; index++)
        {
            var line = known[index] >= 0 ? _lines[known[index]] : default;
            if (keep && known[index] >= 0)
                written.Write(_bytes.Span.Slice(line.Start, line.Length));
            else
                written.Write(encoding.GetBytes(lines[index]));
            if (index < lines.Length - 1)
                written.Write(encoding.GetBytes(known[index] >= 0 && line.End.Length > 0 ? line.End : common));
        }
        return written.ToArray();
    }

    private string CommonEnd() => _lines.Where(line => line.End.Length > 0).GroupBy(line => line.End, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? "\n";

    private readonly record struct Line(string Text, int Start, int Length, string End);
}
