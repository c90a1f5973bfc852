using System.Text;
using System.Xml;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Keeps texts to the characters XML 1.0 can carry: control characters and halves of pairs have no way to be written, not even escaped.</summary>
internal static class XmlSafe
{
    public static string Clean(string text)
    {
        var at = FirstBad(text, 0);
        if (at < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        var done = 0;
        for (; at >= 0; at = FirstBad(text, done))
        {
            clean.Append(text, done, at - done);
            done = at + 1;
        }
        return clean.Append(text, done, text.Length - done).ToString();
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                return i;
            i++;
        }
        return -1;
    }
}
