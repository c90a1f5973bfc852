using System.Globalization;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>Which pictures are listed, as the address says it.</summary>
public sealed class MediaFilter
{
    /// <summary>Part of the name, alt text, caption or credit.</summary>
    public string? Q { get; set; }

    /// <summary><c>missing</c> for those nobody described.</summary>
    public string? Alt { get; set; }

    /// <summary><c>none</c> for those no article names.</summary>
    public string? Use { get; set; }

    /// <summary>Where the page before ended: ticks of its last picture's time, a dot, and its name.</summary>
    public string? After { get; set; }

    public bool LacksAlt => Alt == "missing";

    public bool IsUnused => Use == "none";

    public string Words => Q?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, 100)] : "";

    public bool IsAny => LacksAlt || IsUnused || Words.Length > 0;

    internal (DateTime AddedUtc, string File)? Place()
    {
        var parts = (After ?? "").Split('.', 2);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? (new DateTime(ticks, DateTimeKind.Utc), parts[1])
            : null;
    }

    internal static string PlaceOf(DateTime addedUtc, string file) => string.Create(CultureInfo.InvariantCulture, $"{addedUtc.Ticks}.{file}");
}
