using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>Escapes text for SVG.</summary>
internal static class Xml
{
    /// <summary>The text for an element or a quoted attribute; characters that XML 1.0 does not know are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case < 0x20 or 0xFFFE or 0xFFFF: escaped.Append(' '); break;
                default: escaped.Append(rune.ToString()); break;
            }
        }
        return escaped.ToString();
    }
}
