using System.Text;
using System.Text.Json;

namespace CinephileCorner.Content.Drawings;

/// <summary>What we know of League Gothic's capitals, figures and signs: how wide each is, and its outline.</summary>
internal static class Letters
{
    private const double UnitsPerEm = 1000;

    // Letters of other scripts come from the system: ideographs fill their square, others are about half as wide.
    private const double SquareWidth = 1;
    private const double OtherWidth = .6;

    private static readonly Dictionary<string, (double Advance, string Outline)> All = Read();

    /// <summary>Height of capitals, in em.</summary>
    public const double CapHeight = .735;

    /// <summary>Width of a line in em, set in capitals.</summary>
    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>True when every letter has an outline here.</summary>
    public static bool CanSet(string text) => text.EnumerateRunes().All(rune => All.ContainsKey(rune.ToString()));

    /// <summary>The outline in thousandths of an em, baseline at 0; empty for a space.</summary>
    public static string Outline(Rune rune) => All[rune.ToString()].Outline;

    public static bool IsSquare(Rune rune) => rune.Value is (>= 0x1100 and <= 0x11FF) or (>= 0x2E80 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F)
        or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F000 and <= 0x3FFFF);

    public static double Width(Rune rune) =>
        All.TryGetValue(rune.ToString(), out var letter) ? letter.Advance : IsSquare(rune) ? SquareWidth : Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune) || Rune.IsPunctuation(rune) ? OtherWidth : 0;

    private static Dictionary<string, (double Advance, string Outline)> Read()
    {
        using var stream = typeof(Letters).Assembly.GetManifestResourceStream("LeagueGothic.json")!; // embedded by the project file
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(
            letter => letter.Name,
            letter => (letter.Value[0].GetInt32() / UnitsPerEm, letter.Value[1].GetString() ?? ""),
            StringComparer.Ordinal);
    }
}
