using System.Globalization;
using System.Text;

namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Divides a text into words: runs of letters, digits and their marks. An apostrophe parts (“Kieślowski”, “s”), so that a
/// possessive needs no rule of its own; a letter of a script that writes no spaces is a word by itself.
/// </summary>
internal static class WordBreaks
{
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var kind = KindOf(rune);
            if (kind == Kind.Alone || (kind == Kind.Break && start >= 0))
            {
                if (start >= 0)
                    yield return (start, i);
                start = -1;
            }
            if (kind == Kind.Alone)
            {
                var end = i + length;
                while (end < text.Length && char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark)
                    end++;
                yield return (i, end);
                i = end;
                continue;
            }
            if (kind == Kind.Letter && start < 0)
                start = i;
            i += length;
        }
        if (start >= 0)
            yield return (start, text.Length);
    }

    private static Kind KindOf(Rune rune)
    {
        if (rune.IsAscii)
            return Rune.IsLetterOrDigit(rune) ? Kind.Letter : rune.Value == '&' ? Kind.Alone : Kind.Break;
        // Han, kana, Thai, Lao, Burmese, Khmer.
        if (rune.Value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
            or (>= 0x0E01 and <= 0x0EDF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17DD))
        {
            return Rune.IsLetterOrDigit(rune) && rune.Value != 0x30FB ? Kind.Alone : Kind.Mark;
        }
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
            // Soft hyphens and joiners are inside a word or nowhere.
            UnicodeCategory.Format => Kind.Mark,
            UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => Kind.Letter,
            _ => Rune.IsLetterOrDigit(rune) ? Kind.Letter : Kind.Break,
        };
    }

    private enum Kind
    {
        Break,
        Letter,

        /// <summary>Belongs to the letter before it, and opens no word.</summary>
        Mark,
        Alone,
    }
}
