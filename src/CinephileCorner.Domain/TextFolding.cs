using System.Globalization;
using System.Text;

namespace CinephileCorner.Domain;

/// <summary>Folds names and titles so that spellings of one thing meet: case, accents, dots, spaces, ligatures, width.</summary>
public static class TextFolding
{
    /// <summary>
    /// The comparison form: letters and digits only, lower case, without accents (Unicode NFKD), ligatures opened.
    /// Empty when the text holds neither letter nor digit.
    /// </summary>
    public static string Key(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The words of the text as <see cref="Key"/> folds them, with single spaces between; an apostrophe stands inside a word.
    /// Empty when the text holds neither letter nor digit.
    /// </summary>
    public static string Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (rune.Value is '\'' or '’' or '‘')
                continue;
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = folded.Length > 0;
                continue;
            }
            if (gap)
                folded.Append(' ');
            gap = false;
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text decomposed by NFKD without combining marks, with letters that Unicode does not decompose written out (œ, ø, ß, ł …).</summary>
    public static string Decomposed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && rune.Value < 0x0900)
                continue;
            plain.Append(rune.Value switch
            {
                'œ' => "oe", 'Œ' => "OE", 'æ' => "ae", 'Æ' => "AE", 'ø' => "o", 'Ø' => "O", 'ß' => "ss", 'ẞ' => "SS",
                'ł' => "l", 'Ł' => "L", 'đ' => "d", 'Đ' => "D", 'ð' => "d", 'Ð' => "D", 'þ' => "th", 'Þ' => "Th", 'ı' => "i",
                _ => rune.ToString(),
            });
        }
        return plain.ToString();
    }

    /// <summary>The text composed by NFC, without what is no character.</summary>
    public static string Composed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WellFormed(text).Normalize(NormalizationForm.FormC);
    }

    // A lone surrogate or a code point that is no character (U+FFFE) makes Normalize throw; both only come from a broken
    // source and are dropped here.
    private static string WellFormed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE)
                whole.Append(rune.ToString());
        }
        return whole.ToString();
    }
}
