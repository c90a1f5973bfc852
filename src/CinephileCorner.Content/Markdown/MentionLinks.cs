using System.Text;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Settles the mentions of rendered prose when a page is read: only then is it known which films and people have a page.
/// </summary>
public static class MentionLinks
{
    internal const string Scheme = "mention:";

    /// <summary>Stands before a name that must not be linked: <c>[[!It]]</c> leaves it in the prose for whoever finds names there.</summary>
    internal const char Refusal = '!';

    // Exactly as the sanitiser prints it. Text and attribute values cannot hold these characters in a row: the quote is escaped there.
    private const string Opening = "<a href=\"" + Scheme;
    private const string Closing = "</a>";

    /// <summary>The names in <c>[[…]]</c>, each once, in order; those that refuse a link are not among them.</summary>
    public static IReadOnlyList<string> NamesIn(SafeHtml html)
    {
        var names = new List<string>();
        Resolve(html, name =>
        {
            names.Add(name);
            return null;
        });
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Replaces each mention by a link to its address, or by its words where the address is null.</summary>
    public static SafeHtml Resolve(SafeHtml html, Func<string, string?> addressOf)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(addressOf);
        var text = html.Value;
        var start = text.IndexOf(Opening, StringComparison.Ordinal);
        if (start < 0)
            return html;

        var resolved = new StringBuilder(text.Length);
        var done = 0;
        for (; start >= 0; start = text.IndexOf(Opening, done, StringComparison.Ordinal))
        {
            resolved.Append(text, done, start - done);
            var name = start + Opening.Length;
            var quote = text.IndexOf("\">", name, StringComparison.Ordinal);
            var close = quote < 0 ? -1 : text.IndexOf(Closing, quote, StringComparison.Ordinal);
            if (close < 0)
            {
                done = start;
                break;
            }
            var words = text.AsSpan(quote + 2, close - quote - 2);
            var written = Uri.UnescapeDataString(text[name..quote]);
            var address = written.StartsWith(Refusal) ? null : addressOf(written);
            if (LinkPolicy.IsAllowedLink(address))
                resolved.Append("<a href=\"").Append(Escape.Attribute(address!)).Append("\">").Append(words).Append(Closing);
            else
                resolved.Append(words);
            done = close + Closing.Length;
        }
        return SafeHtml.Trusted(resolved.Append(text, done, text.Length - done).ToString());
    }
}
