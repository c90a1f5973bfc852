using System.Globalization;
using System.Text.RegularExpressions;
using CinephileCorner.Content.Drawings;

namespace CinephileCorner.Content.Tests.Drawings;

/// <summary>Computes the contrast of every pair of colours that meet, over all hues and both schemes, from the stylesheets themselves.</summary>
public partial class ContrastTests
{
    private static readonly string Tokens = File.ReadAllText(Stylesheets.Path("tokens.css"));
    private static readonly string Moods = File.ReadAllText(Stylesheets.Path("drawings.css"));

    [Theory]
    [InlineData("ink", "screen", 15.1, 15.1)]
    [InlineData("ink-2", "screen", 7, 7)]
    [InlineData("ink", "raised", 7, 7)]
    [InlineData("ink", "sunk", 7, 7)]
    [InlineData("ink-2", "sunk", 7, 7)]
    [InlineData("edge", "screen", 3, 3)]
    [InlineData("cue", "screen", 3, 3)]
    [InlineData("cue-ink", "screen", 6.7, 7)]
    [InlineData("film", "screen", 7, 7)]
    [InlineData("film", "sunk", 7, 7)]
    [InlineData("ink", "wash", 12.6, 12.6)]
    [InlineData("ink-2", "wash", 6.8, 7)]
    public void Tokens_are_readable_on_their_grounds_at_every_hue(string upper, string lower, double light, double dark)
    {
        for (var hue = 0; hue < 360; hue++)
        {
            Assert.True(Token(upper, false, hue).ContrastWith(Token(lower, false, hue)) >= light, $"{upper} on {lower}, light, hue {hue}");
            Assert.True(Token(upper, true, hue).ContrastWith(Token(lower, true, hue)) >= dark, $"{upper} on {lower}, dark, hue {hue}");
        }
    }

    [Theory]
    [InlineData(Mood.Bone, 11, 3.6)]
    [InlineData(Mood.Day, 8.4, 5.3)]
    [InlineData(Mood.Dusk, 7, 6.9)]
    [InlineData(Mood.Night, 12.2, 9.7)]
    public void Moods_are_readable_at_every_hue(Mood mood, double type, double marks)
    {
        for (var hue = 0; hue < 360; hue++)
        {
            foreach (var dark in new[] { false, true })
            {
                var palette = Palette.Of(mood, hue, dark);
                Assert.True(palette.Type.ContrastWith(palette.Paper) >= type, $"Type on paper, {mood}, hue {hue}, dark {dark}: {palette.Type.ContrastWith(palette.Paper)}");
                Assert.True(palette.Mark.ContrastWith(palette.Ground) >= marks, $"Marks on ground, {mood}, hue {hue}, dark {dark}: {palette.Mark.ContrastWith(palette.Ground)}");
            }
        }
    }

    [Theory]
    [InlineData(Mood.Bone)]
    [InlineData(Mood.Day)]
    [InlineData(Mood.Dusk)]
    [InlineData(Mood.Night)]
    public void The_stylesheet_and_the_palette_say_the_same(Mood mood)
    {
        var rule = Moods[Moods.IndexOf($".{mood} {{".ToLowerInvariant(), StringComparison.Ordinal)..];
        foreach (var dark in new[] { false, true })
        {
            var palette = Palette.Of(mood, 140, dark);
            foreach (var (name, colour) in new[] { ("p", palette.Paper), ("f", palette.Ground), ("m", palette.Mark), ("t", palette.Type) })
                Assert.Equal(colour, Value(rule, name, dark, 140));
        }
    }

    private static Oklch Token(string name, bool dark, int hue) => Value(Tokens, name, dark, hue);

    private static Oklch Value(string css, string name, bool dark, int hue)
    {
        var declared = css[(css.IndexOf($"--{name}: ", StringComparison.Ordinal) + name.Length + 4)..];
        var colours = Colour().Matches(declared[..declared.IndexOf(';', StringComparison.Ordinal)]);
        var chosen = colours[dark && colours.Count > 1 ? 1 : 0];
        return new Oklch(Number(chosen, 1), Number(chosen, 2), chosen.Groups[3].Value.StartsWith("var", StringComparison.Ordinal) ? hue : Number(chosen, 3));
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"oklch\(([\d.]+) ([\d.]+) (var\(--h\)|[\d.]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Colour();
}
