namespace CinephileCorner.Content.Drawings;

/// <summary>What a genre brings to a drawing: a hue, the three patterns it likes best, and whether it prefers the night.</summary>
internal sealed record GenreLook(int Hue, Pattern First, Pattern Second, Pattern Third, bool IsDark = false)
{
    private static readonly Dictionary<string, GenreLook> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Action"] = new(38, Pattern.Beam, Pattern.Rain, Pattern.Strata),
        ["Adventure"] = new(178, Pattern.Walk, Pattern.Strata, Pattern.Beam),
        ["Animated"] = new(195, Pattern.Halftone, Pattern.Rings, Pattern.Tiles),
        ["Biography"] = new(52, Pattern.Strata, Pattern.Rings, Pattern.Walk),
        ["Comedy"] = new(88, Pattern.Tiles, Pattern.Halftone, Pattern.Rings),
        ["Crime"] = new(285, Pattern.Tiles, Pattern.Rain, Pattern.Beam, IsDark: true),
        ["Documentary"] = new(165, Pattern.Halftone, Pattern.Strata, Pattern.Walk),
        ["Drama"] = new(28, Pattern.Strata, Pattern.Rain, Pattern.Beam),
        ["Family"] = new(110, Pattern.Spores, Pattern.Rings, Pattern.Halftone),
        ["Fantasy"] = new(312, Pattern.Rings, Pattern.Spores, Pattern.Beam),
        ["History"] = new(48, Pattern.Strata, Pattern.Rings, Pattern.Tiles),
        ["Horror"] = new(18, Pattern.Rain, Pattern.Beam, Pattern.Tiles, IsDark: true),
        ["Musical"] = new(330, Pattern.Rings, Pattern.Rain, Pattern.Walk),
        ["Mystery"] = new(300, Pattern.Tiles, Pattern.Rings, Pattern.Spores, IsDark: true),
        ["Romance"] = new(352, Pattern.Rings, Pattern.Walk, Pattern.Spores),
        ["Science Fiction"] = new(228, Pattern.Rings, Pattern.Beam, Pattern.Halftone, IsDark: true),
        ["Thriller"] = new(268, Pattern.Beam, Pattern.Tiles, Pattern.Rain, IsDark: true),
        ["War"] = new(112, Pattern.Rain, Pattern.Tiles, Pattern.Strata),
        ["Western"] = new(62, Pattern.Strata, Pattern.Beam, Pattern.Walk),
    };

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Animation"] = "Animated", ["Biopic"] = "Biography", ["Biographical"] = "Biography", ["Historical"] = "History", ["Music"] = "Musical",
        ["Sci-Fi"] = "Science Fiction", ["Romantic"] = "Romance",
    };

    /// <summary>The look of a genre; one we do not know takes its own from its name.</summary>
    public static GenreLook Of(string genre)
    {
        if (Known.TryGetValue(OtherNames.GetValueOrDefault(genre, genre), out var look))
            return look;
        var hash = Chance.Hash(genre);
        return new GenreLook((int)(hash % 360), At(hash >> 9), At((hash >> 9) + 3), At((hash >> 9) + 5));
    }

    private static Pattern At(uint number) => (Pattern)(number % 8);
}
