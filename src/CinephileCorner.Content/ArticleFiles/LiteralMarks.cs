using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>
/// Reads what a heading writes to keep Markdown from reading it: escapes, entities, code. The marks that such words hold mean
/// themselves, so they are put away until the others have been read.
/// </summary>
internal static partial class LiteralMarks
{
    private const string Marks = "*_[]";

    // Of the noncharacters, which no text holds.
    private const char First = '\uFDD0';

    /// <summary>The words with their own marks put away; references to footnotes are left out.</summary>
    public static string PutAway(string heading)
    {
        var words = new StringBuilder(heading.Length);
        for (var at = 0; at < heading.Length;)
        {
            var rest = heading.AsSpan(at);
            if (rest is ['\\', var escaped, ..] && char.IsAscii(escaped) && (char.IsPunctuation(escaped) || char.IsSymbol(escaped)))
            {
                Add(words, [escaped]);
                at += 2;
            }
            else if (rest[0] == '`')
            {
                var length = Run(rest);
                var close = Closing(rest[length..], length);
                Add(words, close < 0 ? rest[..length] : Inner(rest.Slice(length, close)));
                at += close < 0 ? length : length + close + length;
            }
            else if (rest[0] == '&' && Entity().Match(heading, at) is { Success: true } entity && WebUtility.HtmlDecode(entity.Value) is var meant && meant != entity.Value)
            {
                Add(words, meant);
                at += entity.Length;
            }
            else if (rest.StartsWith("[^", StringComparison.Ordinal) && Footnote().Match(heading, at) is { Success: true } note)
            {
                at += note.Length;
            }
            else
            {
                words.Append(rest[0]);
                at++;
            }
        }
        return words.ToString();
    }

    /// <summary>The words as they are meant; sign for sign as long as what <see cref="PutAway"/> gave.</summary>
    public static string Restored(string words) => string.Concat(words.Select(sign => sign >= First && sign < First + Marks.Length ? Marks[sign - First] : sign));

    private static void Add(StringBuilder words, ReadOnlySpan<char> literal)
    {
        foreach (var sign in literal)
        {
            var mark = Marks.IndexOf(sign, StringComparison.Ordinal);
            words.Append(mark >= 0 ? (char)(First + mark) : char.IsControl(sign) ? ' ' : sign);
        }
    }

    private static int Run(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('`') is >= 0 and var length ? length : text.Length;

    // Code ends at as many backticks as it began with.
    private static int Closing(ReadOnlySpan<char> text, int length)
    {
        for (var at = 0; at < text.Length;)
        {
            var run = Run(text[at..]);
            if (run == length)
                return at;
            at += Math.Max(1, run);
        }
        return -1;
    }

    private static ReadOnlySpan<char> Inner(ReadOnlySpan<char> code) =>
        code is [' ', .., ' '] && code.ContainsAnyExcept(' ') ? code[1..^1] : code;

    [GeneratedRegex(@"\G&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\G\[\^[^\[\]\s]{1,100}\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Footnote();
}
