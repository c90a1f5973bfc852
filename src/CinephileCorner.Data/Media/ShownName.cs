using System.Globalization;
using System.Text;

namespace CinephileCorner.Data.Media;

/// <summary>Makes of a file name, which may be anything, one that can be shown in a line: no path, no control characters, none that turn the direction of writing.</summary>
public static class ShownName
{
    private const int Longest = 120;

    public static string Of(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var shown = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > Longest)
                break;
            if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                shown.Append(rune);
        }
        var text = shown.ToString().Trim().TrimStart('.');
        return text.Length == 0 ? "picture" : text;
    }
}
