namespace CinephileCorner.Content.Drawings;

/// <summary>A word in a title that is a colour to anybody who hears it, and a pattern to most.</summary>
internal sealed record ColourWord(int Hue, Pattern Pattern)
{
    private static readonly (string Word, ColourWord Colour)[] All =
    [
        .. Words(140, Pattern.Spores, "moss", "forest", "garden", "leaves"),
        .. Words(225, Pattern.Strata, "sea", "river"),
        .. Words(240, Pattern.Rain, "rain"),
        .. Words(268, Pattern.Beam, "night"),
        .. Words(215, Pattern.Halftone, "snow"),
        .. Words(75, Pattern.Walk, "road", "walk"),
        .. Words(72, Pattern.Rings, "sun", "desert"),
        .. Words(25, Pattern.Beam, "blood", "fire"),
        .. Words(200, Pattern.Strata, "mountain"),
    ];

    private static readonly string[] Endings = ["", "s", "y", "ing"];

    /// <summary>The first one found, looking through the texts in turn; null when there is none.</summary>
    public static ColourWord? In(IEnumerable<string> texts)
    {
        foreach (var word in texts.SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var (known, colour) in All)
            {
                if (word.StartsWith(known, StringComparison.OrdinalIgnoreCase) && Endings.Contains(word[known.Length..], StringComparer.OrdinalIgnoreCase))
                    return colour;
            }
        }
        return null;
    }

    private static readonly char[] Separators = [' ', '-', '–', '—', ':', ',', '.', ';', '!', '?', '’', '\'', '“', '”', '"', '(', ')', '/'];

    private static IEnumerable<(string Word, ColourWord Colour)> Words(int hue, Pattern pattern, params string[] words) =>
        words.Select(word => (word, new ColourWord(hue, pattern)));
}
