using System.Globalization;
using System.Text;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Settles the pictures of rendered prose when a page is read: only then is it known whether one is still there, and which
/// sizes of it have been made.
/// </summary>
public static class PictureLinks
{
    private const string Folder = "/media/";

    // Exactly as ProseHtml prints it. Text and attribute values cannot hold these characters in a row: quotes and angles are escaped there.
    private const string Opening = "<img src=\"" + Folder;

    // The measure of prose, and what is left of a narrow screen beside its gutters.
    private const string Column = "(width >= 38rem) 34rem, calc(94.6vw - 1.2rem)";
    private const int ColumnPixels = 544;

    /// <summary>The names of the pictures below <c>/media/</c>, in order, each as often as it occurs.</summary>
    public static IReadOnlyList<string> FilesIn(SafeHtml html)
    {
        ArgumentNullException.ThrowIfNull(html);
        List<string> files = [];
        for (var at = html.Value.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = html.Value.IndexOf(Opening, at + 1, StringComparison.Ordinal))
            files.Add(FileAt(html.Value, at));
        return files;
    }

    /// <summary>Offers each picture in its sizes; one that is not there any more is replaced by its alt text.</summary>
    public static SafeHtml Resolve(SafeHtml html, Func<string, ShownPicture?> pictureOf)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(pictureOf);
        var text = html.Value;
        var start = text.IndexOf(Opening, StringComparison.Ordinal);
        if (start < 0)
            return html;

        var resolved = new StringBuilder(text.Length * 2);
        var done = 0;
        for (; start >= 0; start = text.IndexOf(Opening, done, StringComparison.Ordinal))
        {
            resolved.Append(text, done, start - done);
            var end = text.IndexOf('>', start);
            if (end < 0)
            {
                done = start;
                break;
            }
            Write(resolved, text.AsSpan(start, end + 1 - start), pictureOf(FileAt(text, start)));
            done = end + 1;
        }
        return SafeHtml.Trusted(resolved.Append(text, done, text.Length - done).ToString());
    }

    private static void Write(StringBuilder html, ReadOnlySpan<char> tag, ShownPicture? picture)
    {
        var alt = AltOf(tag);
        if (picture is null)
        {
            if (!alt.IsWhiteSpace())
                html.Append("<span class=\"missing-picture\">").Append(alt).Append("</span>");
            return;
        }
        var sources = picture.Sources();
        if (sources.Count == 0)
        {
            html.Append(tag);
            return;
        }
        var sizes = picture.Width < ColumnPixels ? string.Create(CultureInfo.InvariantCulture, $"min({picture.Width}px, 94.6vw - 1.2rem)") : Column;
        html.Append("<picture>");
        foreach (var (type, set) in sources.SkipLast(1))
            html.Append("<source type=\"").Append(type).Append("\" srcset=\"").Append(Escape.Attribute(set)).Append("\" sizes=\"").Append(Escape.Attribute(sizes)).Append("\">");
        html.Append(Opening).Append(Escape.Attribute(picture.File)).Append("\" srcset=\"").Append(Escape.Attribute(sources[^1].Set)).Append("\" sizes=\"").Append(Escape.Attribute(sizes));
        html.Append("\" alt=\"").Append(alt).Append("\" loading=\"lazy\"");
        html.Append(CultureInfo.InvariantCulture, $" width=\"{picture.Width}\" height=\"{picture.Height}\"></picture>");
    }

    // Escaped already, as it stood.
    private static ReadOnlySpan<char> AltOf(ReadOnlySpan<char> tag)
    {
        const string Name = " alt=\"";
        var start = tag.IndexOf(Name, StringComparison.Ordinal);
        if (start < 0)
            return [];
        var value = tag[(start + Name.Length)..];
        return value[..Math.Max(0, value.IndexOf('"'))];
    }

    private static string FileAt(string text, int start)
    {
        var name = start + Opening.Length;
        var end = text.IndexOf('"', name);
        return end < 0 ? "" : text[name..end];
    }
}
