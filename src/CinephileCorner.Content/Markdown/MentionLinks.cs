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
    /// <param name="isTitle">Whether a name that begins with the mark of refusal is the title of a film; null for none.</param>
    public static IReadOnlyList<string> NamesIn(SafeHtml html, Func<string, bool>? isTitle = null)
    {
        var names = new List<string>();
        Resolve(html, name =>
        {
            names.Add(name);
            return null;
        }, isTitle);
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Replaces each mention by a link to its address, or by its words where the address is null.</summary>
    /// <param name="isTitle">As in <see cref="NamesIn"/>.</param>
    public static SafeHtml Resolve(SafeHtml html, Func<string, string?> addressOf, Func<string, bool>? isTitle = null)
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
            var isMarked = written.StartsWith(Refusal) && isTitle?.Invoke(written) == true;
            var address = written.StartsWith(Refusal) && !isMarked ? null : addressOf(written);
            // The mark is the title’s own after all; other words have none.
            if (isMarked && words.SequenceEqual(Escape.Text(new StringBuilder(), Typography.Set(Mentions.WrittenName.WithoutQualifier(written[1..]))).ToString()))
                words = Refusal + words.ToString();
            if (LinkPolicy.IsAllowedLink(address))
                resolved.Append("<a href=\"").Append(Escape.Attribute(address!)).Append("\">").Append(words).Append(Closing);
            else
                resolved.Append(words);
            done = close + Closing.Length;
        }
        return SafeHtml.Trusted(resolved.Append(text, done, text.Length - done).ToString());
    }
}
