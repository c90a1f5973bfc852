using System.Globalization;
using CinephileCorner.Domain.Films;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Reads what an editor chose of the drawn poster: <c>{hue: 140, mood: night, pattern: spores, seed: 2, ratio: 1.37}</c>.</summary>
internal static class ArtText
{
    private static readonly string[] Keys = ["hue", "mood", "pattern", "seed", "ratio"];
    private static readonly string[] Moods = ["bone", "day", "dusk", "night"];
    private static readonly string[] Patterns = ["strata", "rain", "beam", "rings", "spores", "halftone", "tiles", "walk"];

    public static ArtChoice Read(TextAt key, YamlValue value, ProblemList problems)
    {
        var art = ArtChoice.None;
        if (value is not YamlValue.Map map)
        {
            problems.Error(value.At, $"{Wording.Quoted(key.Text)} takes a map", "write “art: {hue: 140, mood: night}”");
            return art;
        }
        foreach (var (name, choice) in map.Pairs)
        {
            var text = choice.At;
            art = name.Text.ToLowerInvariant() switch
            {
                "hue" => art with { Hue = Whole(name, text, 0, 359, problems) },
                "seed" => art with { Seed = Whole(name, text, 0, int.MaxValue, problems) },
                "mood" => art with { Mood = Word(name, text, Moods, problems) },
                "pattern" => art with { Pattern = Word(name, text, Patterns, problems) },
                "ratio" => art with { Ratio = Ratio(name, text, problems) },
                _ => Unknown(art, name, problems),
            };
        }
        return art;
    }

    private static int? Whole(TextAt name, TextAt text, int least, int most, ProblemList problems)
    {
        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems.Error(text, $"{Wording.Quoted(text.Text)} is no {name.Text}", $"write a whole number from {least} to {most}");
        return null;
    }

    private static string? Word(TextAt name, TextAt text, string[] words, ProblemList problems)
    {
        if (Array.Find(words, word => word.Equals(text.Text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        problems.Error(text, $"{Wording.Quoted(text.Text)} is no {name.Text}", Wording.NearMiss(text.Text, words) is { } near ? $"write “{near}”" : $"write one of {string.Join(", ", words)}");
        return null;
    }

    private static decimal? Ratio(TextAt name, TextAt text, ProblemList problems)
    {
        if (decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 1 and <= 3)
            return ratio;
        problems.Error(text, $"{Wording.Quoted(text.Text)} is no {name.Text}", "write width by height from 1 to 3, as in “1.37”");
        return null;
    }

    private static ArtChoice Unknown(ArtChoice art, TextAt name, ProblemList problems)
    {
        problems.Warning(name, $"A drawn poster has no {Wording.Quoted(name.Text)}", Wording.NearMiss(name.Text, Keys) is { } near ? $"write “{near}”" : $"write one of {string.Join(", ", Keys)}");
        return art;
    }
}
