using System.Text;

namespace CinephileCorner.Domain;

/// <summary>
/// The last part of an address: lower-case letters and digits joined by single hyphens, at most <see cref="MaxLength"/> characters.
/// Latin text is written in ASCII; other scripts keep their letters.
/// </summary>
public readonly record struct Slug
{
    public const int MaxLength = 100;

    private readonly string? _value;

    private Slug(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>Makes a slug of any text; <c>untitled</c> when nothing of it can stand in an address.</summary>
    public static Slug From(string text)
    {
        var made = Make(text);
        return new Slug(made.Length == 0 ? "untitled" : made);
    }

    /// <summary>Takes the text as it is when it is already a slug; false otherwise.</summary>
    public static bool TryParse(string? text, out Slug slug)
    {
        slug = default;
        if (string.IsNullOrEmpty(text) || !string.Equals(Make(text), text, StringComparison.Ordinal))
            return false;
        slug = new Slug(text);
        return true;
    }

    public override string ToString() => Value;

    private static string Make(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in TextFolding.Decomposed(text).EnumerateRunes())
        {
            if (rune.Value is '\'' or '’' or '‘')
                continue;
            if (!Rune.IsLetterOrDigit(rune) && !IsCombining(rune))
            {
                gap = slug.Length > 0;
                continue;
            }
            if (gap)
                slug.Append('-');
            gap = false;
            slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return Cut(slug.ToString().Normalize(NormalizationForm.FormC));
    }

    private static bool IsCombining(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var end = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return slug[..end].TrimEnd('-');
    }
}
