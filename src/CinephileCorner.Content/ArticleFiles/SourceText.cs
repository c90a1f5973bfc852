using System.Text;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Turns a file's bytes into lines of text, whatever program wrote them.</summary>
internal static class SourceText
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!; // part of the framework

    /// <summary>The lines without their ends; the file's problems say what had to be assumed.</summary>
    public static IReadOnlyList<string> Lines(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var text = Decode(bytes, problems);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        Clean(lines, problems);
        return lines;
    }

    /// <summary>How <see cref="Lines"/> reads the bytes, for those who have to write some of them again.</summary>
    public static SourceEncoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Eight(bytes[3..], 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new SourceEncoding(Encoding.Unicode, 2, IsMixed: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new SourceEncoding(Encoding.BigEndianUnicode, 2, IsMixed: false);
        return LooksLikeUtf16(bytes) is { } encoding ? new SourceEncoding(encoding, 0, IsMixed: false) : Eight(bytes, 0);

        static SourceEncoding Eight(ReadOnlySpan<byte> bytes, int mark)
        {
            var (marks, strays) = CountUtf8(bytes);
            return new SourceEncoding(strays == 0 || marks > strays ? Encoding.UTF8 : Windows1252, mark, strays > 0 && marks > strays);
        }
    }

    /// <summary>A part of the bytes, cut where a line ends, as <see cref="Lines"/> decodes it.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, SourceEncoding encoding) => encoding.IsMixed ? Mixed(bytes) : encoding.Encoding.GetString(bytes);

    private static string Decode(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Utf16(bytes[2..], Encoding.Unicode, "", problems);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Utf16(bytes[2..], Encoding.BigEndianUnicode, "", problems);
        else if (LooksLikeUtf16(bytes) is { } encoding)
            return Utf16(bytes, encoding, " (it has no byte order mark)", problems);

        var (marks, strays) = CountUtf8(bytes);
        if (strays == 0)
            return Encoding.UTF8.GetString(bytes);
        // One stray byte in a UTF-8 file must not turn every other accent of it into two wrong letters.
        if (marks > strays)
        {
            problems.Warning(Start, $"The file is UTF-8 but for {strays} bytes, which were read as Windows-1252", "check its accents and quotes, and save it as UTF-8");
            return Mixed(bytes);
        }
        problems.Note(Start, "The file is not UTF-8; it was read as Windows-1252", "save it as UTF-8 if a character came out wrong");
        return Windows1252.GetString(bytes);
    }

    private static TextAt Start => new("", 1, 1);

    private static string Utf16(ReadOnlySpan<byte> bytes, Encoding encoding, string aside, ProblemList problems)
    {
        problems.Note(Start, "The file was read as UTF-16" + aside, "save it as UTF-8");
        return encoding.GetString(bytes);
    }

    // Western text in UTF-16 has a zero in every other byte; text in any other encoding has none.
    private static Encoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var even = 0;
        var odd = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 0)
                _ = at % 2 == 0 ? even++ : odd++;
        }
        if (bytes.Length < 8 || bytes.Length % 2 != 0)
            return null;
        return odd * 4 > bytes.Length && even == 0 ? Encoding.Unicode
            : even * 4 > bytes.Length && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    private static (int Marks, int Strays) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var (marks, strays) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var good = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            if (!good)
                strays++;
            else if (length > 1)
                marks++;
            bytes = bytes[length..];
        }
        return (marks, strays);
    }

    private static string Mixed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var good = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            text.Append(good ? rune.ToString() : Windows1252.GetString(bytes[..length]));
            bytes = bytes[length..];
        }
        return text.ToString();
    }

    // Control characters become spaces, so columns stay true; NUL means that this is no text at all.
    private static void Clean(string[] lines, ProblemList problems)
    {
        var controls = 0;
        TextAt? first = null;
        for (var number = 0; number < lines.Length; number++)
        {
            var line = lines[number];
            for (var at = 0; at < line.Length; at++)
            {
                if (line[at] == '\0')
                {
                    problems.Error(new TextAt("", number + 1, at + 1), "A NUL character: this is not a text file", "save it as plain text in UTF-8");
                    return;
                }
                if (!IsControl(line[at]))
                    continue;
                controls++;
                first ??= new TextAt(line[at].ToString(), number + 1, at + 1);
                lines[number] = string.Create(line.Length, line, static (span, text) =>
                {
                    for (var i = 0; i < text.Length; i++)
                        span[i] = IsControl(text[i]) ? ' ' : text[i];
                });
                controls += line.AsSpan(at + 1).ToArray().Count(IsControl);
                break;
            }
        }
        if (first is { } place)
            problems.Warning(place, $"{controls} control characters (the first is U+{(int)place.Text[0]:X4}) were read as spaces", "delete them");
    }

    private static bool IsControl(char character) =>
        (char.IsControl(character) && character is not '\t') || character is '\u2028' or '\u2029';
}
