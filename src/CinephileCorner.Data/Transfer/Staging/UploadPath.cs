using System.Buffers;
using System.Globalization;
using System.Text;

namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>Decides whether a name in an upload may become a path below a folder. What is not plainly one is refused, not mended.</summary>
internal static class UploadPath
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|\0");

    /// <summary>Why the name is refused, and what to do; null when it may be used as it is.</summary>
    public static (string What, string Remedy)? Fault(string name)
    {
        if (name.Length == 0 || name[0] == '/')
            return ("The name of the file is absolute or empty, and the file was left out", "pack it with a path below the folder");
        if (name.Length > UploadLimits.LongestPath || Encoding.UTF8.GetByteCount(name) > UploadLimits.LongestPath * 3)
            return ($"The path has more than {UploadLimits.LongestPath} characters, and the file was left out", "give it a shorter name");
        var parts = name.Split('/');
        if (parts.Length > UploadLimits.DeepestPath)
            return ($"The file lies deeper than {UploadLimits.DeepestPath} folders and was left out", "move it further up");
        foreach (var part in parts)
        {
            if (part.Length == 0 || part.All(letter => letter == '.'))
                return ("The path leads out of its folder or in a circle, and the file was left out", "pack it with a plain path");
            if (part.AsSpan().ContainsAny(Forbidden) || part.Any(char.IsControl) || part.EnumerateRunes().Any(IsHidden))
                return ("The name holds a character that no file name should, and the file was left out", "give it a plain name");
            if (part[^1] is '.' or ' ' || part[0] == ' ' || Encoding.UTF8.GetByteCount(part) > 200)
                return ("The name is too long, or begins or ends with a space or a dot, and the file was left out", "give it a plain name");
        }
        return null;
    }

    /// <summary>Two names with one key are one file on some disks.</summary>
    public static string Key(string name) => name.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    // Marks that turn the order of letters, or cannot be seen, make a name look like another; half a character is none.
    private static bool IsHidden(Rune letter) => Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || letter == Rune.ReplacementChar;
}
