namespace CinephileCorner.Content.Tests.Editing;

/// <summary>Values a field can have, among them those that YAML, Markdown or a list would take for something else.</summary>
internal static class FieldSamples
{
    private static readonly string[] Words =
    [
        "Here: A Review", "It's “Here” — again", "[Here] & there", "12", "yes", "null", "~", "Ends with a colon:", "- dash", "a # b", "#hash", "\"Quoted\"", "C:\\path\\new", "{curly}", "*star*",
        "&anchor", "!tag", "%percent", "@at", "`tick`", "it is 'quoted'", "日本語のタイトル", "emoji 😀", "one, two", "one; two", "? question", "key: value: more", "2024-02-30", "true", "0x1F", "'", "|", "> folded", "plain words", "Ünïcödé",
    ];

    private static readonly string[] Labels = ["Orwell", "slow cinema", "no", "12", "it's", "a: b", "C#", "“curly”", "x # y", "- z", "~", "[brackets]", "{x}", "*x*", "Élan", "&c", "null", "“one, two”"];
    private static readonly string[] People = ["Stefan Gota (Stefan)", "Robert Downey, Jr. (Tony: a man)", "Tom Holland [director] (Peter)", "O'Neal ('Q')", "D. W. Griffith", "王兵 (himself)", "Liyo Gong (a builder, a friend)", "Ada # Marsh"];
    private static readonly string[] Addresses = ["Wikipedia: https://en.wikipedia.org/wiki/Here_(2023_film)", "IMDb: https://www.imdb.com/title/tt1/?ref=x&y=z#top", "A shop: https://example.org/a,b"];

    public static string Value(string field, Random chance) => field switch
    {
        "published" or "updated" => Pick(chance, "2024-12-08T09:00:00-05:00", "2024-12-08", "2024-12-08 09:00", "2031-01-01T00:00:00Z"),
        "status" => Pick(chance, "draft", "published", "Draft"),
        "slug" => Pick(chance, "here-2023", "zebra", "a-1"),
        "type" => Pick(chance, "film", "short", "series", "season"),
        "score" => Pick(chance, "7/10", "7.5", "0/10", "10/10", "6½"),
        "runtime" => Pick(chance, "84 minutes", "12 min", "1h 24m", "1:24", "90"),
        "released" => Pick(chance, "February 9, 2024", "9 February 2024", "2024-02-09"),
        "year" => Pick(chance, "1999", "2024", "2003"),
        "series" => Pick(chance, "Three Colours", "no", "12", "It's: a series", "C# # 1", "“X”"),
        "rated" => Pick(chance, "PG-13", "NR", "12", "no", "TV: MA", "#1"),
        "film" => Pick(chance, "Here", "1917", "9: The Film", "Here [Robert Zemeckis]", "It's Here", "Yes", "Mank # 2", "Déjà Vu"),
        "poster" => Pick(chance, "here.jpg", "a b.png", "it's.webp"),
        "posterFocus" => Pick(chance, "50% 30%", "0% 100%"),
        "art.hue" => Pick(chance, "0", "359", "140"),
        "art.mood" => Pick(chance, "night", "day", "bone"),
        "art.pattern" => Pick(chance, "rain", "walk"),
        "art.seed" => Pick(chance, "0", "77"),
        "art.ratio" => Pick(chance, "1.37", "2", "1.85"),
        "cast" or "crew" or "links" => string.Join('\n', Items(field, chance)),
        "tags" or "genres" or "aliases" or "otherTitles" => string.Join(", ", Items(field, chance)),
        _ => Pick(chance, Words),
    };

    public static IReadOnlyList<string> Items(string field, Random chance)
    {
        var pool = field switch { "cast" or "crew" => People, "links" => Addresses, "aliases" => ["/old-one", "/old/two", "/reviews/three"], _ => Labels };
        var items = pool.ToArray();
        chance.Shuffle(items);
        return items[..chance.Next(1, Math.Min(5, items.Length + 1))];
    }

    private static string Pick(Random chance, params string[] values) => values[chance.Next(values.Length)];
}
