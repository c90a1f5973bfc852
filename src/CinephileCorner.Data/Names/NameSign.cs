using CinephileCorner.Domain.Naming;

namespace CinephileCorner.Data.Names;

/// <summary>A name as it is compared.</summary>
/// <param name="Folded">Without its year and qualifier.</param>
/// <param name="Year">Of a film; null when nobody said it, and for people.</param>
/// <param name="Mask">Which letters it has.</param>
internal readonly record struct NameSign(int Id, string Folded, int? Year, bool IsFilm, ulong Mask)
{
    /// <param name="key">Of the store.</param>
    /// <summary>The name of a row.</summary>
    public static NameSign Of(NameKind kind, int id, string key, int? year)
    {
        var folded = key[..Math.Max(0, key.IndexOf('|', StringComparison.Ordinal))];
        return new NameSign(id, folded, year, kind == NameKind.Film, MaskOf(folded));
    }

    /// <summary>A bit for each letter and digit of ours; letters of other scripts share the rest.</summary>
    public static ulong MaskOf(string folded)
    {
        var mask = 0UL;
        foreach (var sign in folded)
            mask |= 1UL << (sign is >= 'a' and <= 'z' ? sign - 'a' : sign is >= '0' and <= '9' ? sign - '0' + 26 : 36 + (sign % 28));
        return mask;
    }
}
