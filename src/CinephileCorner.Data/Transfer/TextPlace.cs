using System.Text;

namespace CinephileCorner.Data.Transfer;

/// <summary>Finds where a source says something, for messages about it.</summary>
internal static class TextPlace
{
    /// <summary>Line and column, from 1, of the first place; the file's start when it is written in another way.</summary>
    public static (int Line, int Column) Find(ReadOnlyMemory<byte> source, string words)
    {
        using var reader = new StreamReader(new MemoryStream(source.ToArray(), writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            return (1, 1);
        var line = 1 + text.AsSpan(0, at).Count('\n');
        return (line, at - (at == 0 ? -1 : text.LastIndexOf('\n', at - 1)));
    }
}
