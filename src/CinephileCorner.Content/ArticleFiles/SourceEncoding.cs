using System.Text;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>How a file's bytes become text.</summary>
/// <param name="Mark">Bytes of the byte order mark; 0 when there is none.</param>
/// <param name="IsMixed">UTF-8 with a few bytes of Windows-1252 among it.</param>
internal sealed record SourceEncoding(Encoding Encoding, int Mark, bool IsMixed)
{
    /// <summary>Bytes that make a line feed.</summary>
    public int Unit => Encoding is UnicodeEncoding ? 2 : 1;
}
