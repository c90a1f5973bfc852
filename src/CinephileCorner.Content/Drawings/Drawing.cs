using System.Globalization;
using System.Text;
using CinephileCorner.Content.Drawings.Patterns;
using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Drawings;

/// <summary>
/// The drawing of a film, in two cuts: a poster with its title, and the frame alone. A pure function of the film: the same
/// film gives the same marks everywhere, one for every minute.
/// </summary>
public sealed class Drawing
{
    private const double PosterWidth = 200;
    private const double PosterHeight = 300;
    private const double Margin = 12;
    private const double TallestFrame = 168;
    private const double AboveTitle = 10;
    private const double FootHeight = 20;
    private const double LargestLetters = 150;
    private const double CueRadius = 5;
    private const double CueInset = 11;
    private const int CueHue = 42;

    // Longer than any film anybody sits through; past it marks are thinner than light.
    private const int MostMarks = 900;
    private const int MarksUnknown = 90;

    private static readonly decimal[] LaterRatios = [1.66m, 1.85m, 2.39m];

    private readonly DrawingSubject _subject;
    private readonly string _marks;
    private readonly double _width;
    private readonly double _height;

    private Drawing(DrawingSubject subject)
    {
        _subject = subject;
        var art = subject.Art;
        var seed = "cc1/" + subject.FilmSlug + (art.Seed is { } other ? string.Create(CultureInfo.InvariantCulture, $"/{other}") : "");
        var chance = new Chance(seed);

        var colour = ColourWord.In([subject.Title, subject.Headline ?? "", .. subject.Tags]);
        var genre = subject.Genres.FirstOrDefault(name => !IsCommon(name)) ?? (subject.Genres.Count > 0 ? subject.Genres[0] : "");
        var look = GenreLook.Of(genre);
        // Two films in three are a drama or a comedy: those wander over the wheel, or every page would be the same brown.
        var spread = colour is null && IsCommon(genre) ? 70 : 12;
        var hue = (colour?.Hue ?? look.Hue) + chance.Between(-spread, spread);
        Hue = (int)Math.Round((art.Hue ?? hue) / 10, MidpointRounding.AwayFromZero) * 10 % 360 is var step && step < 0 ? step + 360 : step;

        var mood = MoodOf(look.IsDark, chance.Next());
        Mood = Enum.TryParse<Mood>(art.Mood, ignoreCase: true, out var chosenMood) ? chosenMood : mood;
        var pattern = PatternOf(look, colour, chance.Next());
        Pattern = Enum.TryParse<Pattern>(art.Pattern, ignoreCase: true, out var chosenPattern) ? chosenPattern : pattern;
        Layout = (Layout)(int)(chance.Next() * 3);

        RatioIsStated = art.Ratio is not null;
        Ratio = art.Ratio ?? (subject.Year < 1953 ? 1.37m : LaterRatios[Chance.Hash(seed) % LaterRatios.Length]);
        Marks = subject.RuntimeMinutes is { } minutes ? Math.Clamp(minutes, 1, MostMarks) : MarksUnknown;

        _width = Layout == Layout.Bleed ? PosterWidth : PosterWidth - (2 * Margin);
        _height = Math.Min(_width / (double)Ratio, TallestFrame);
        var field = new MarkField(_width, _height, Marks, new Waves(chance), chance);
        Draw(field);
        _marks = field.ToString();
    }

    /// <summary>Degrees in steps of ten (OKLCH).</summary>
    public int Hue { get; }

    public Mood Mood { get; }

    public Pattern Pattern { get; }

    public Layout Layout { get; }

    /// <summary>Width by height of the frame.</summary>
    public decimal Ratio { get; }

    /// <summary>False when nobody entered the ratio: then it is a guess and is never printed.</summary>
    public bool RatioIsStated { get; }

    /// <summary>One for every minute; 90 where the running time is unknown.</summary>
    public int Marks { get; }

    /// <summary>False where the running time is unknown, or no number anybody could draw: then nothing is claimed of the marks.</summary>
    public bool MarksAreMinutes => _subject.RuntimeMinutes == Marks;

    /// <summary>The class that sets <c>--h</c>.</summary>
    public string HueClass => string.Create(CultureInfo.InvariantCulture, $"h{Hue}");

    /// <summary>The class that sets the four colours of the mood.</summary>
    public string MoodClass => Mood.ToString().ToLowerInvariant();

    /// <summary>The class that sets <c>--r</c>, the ratio of the frame as drawn.</summary>
    public string RatioClass => FrameRatio.ClassOf(_width / _height);

    public static Drawing Of(DrawingSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new Drawing(subject);
    }

    /// <summary>The frame as decoration.</summary>
    public SafeHtml Frame() => SafeHtml.Trusted(FrameSvg("aria-hidden=\"true\""));

    /// <summary>The poster as decoration.</summary>
    /// <param name="foot">Whether director, year and minutes stand at its foot: not below 200 pixels of width.</param>
    public SafeHtml Poster(bool foot) => SafeHtml.Trusted(PosterSvg("aria-hidden=\"true\"", foot));

    /// <summary>The poster as a picture of its own, with its foot.</summary>
    public SafeHtml PosterAlone()
    {
        var name = _subject.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{_subject.Title} ({year})") : _subject.Title;
        return SafeHtml.Trusted(PosterSvg($"role=\"img\" aria-label=\"Drawn poster for {Xml.Escape(name)}\"", foot: true));
    }

    /// <summary>The marks on their ground, without the element around them, in a doubled frame.</summary>
    internal string Inner => $"<path class=\"f\" d=\"M0 0h400v600H0z\"/>{_marks}<circle class=\"q{(CueIsType ? " alt" : "")}\" cx=\"{Doubled(_width - CueInset)}\" cy=\"{Doubled(CueInset)}\" r=\"{Doubled(CueRadius)}\"/>";

    internal string ViewBox => $"0 0 {Doubled(_width)} {Doubled(_height)}";

    internal double FrameWidthByHeight => _width / _height;

    // Orange on orange would be no mark: near its own hue the cue takes the colour of the type.
    private bool CueIsType => Math.Abs(((Hue - CueHue + 540) % 360) - 180) < 34;

    private string FrameSvg(string name) => $"<svg class=\"frame {MoodClass} {HueClass}\" viewBox=\"{ViewBox}\" {name}>{Inner}</svg>";

    private string PosterSvg(string name, bool foot)
    {
        var isBleed = Layout == Layout.Bleed;
        var footHeight = foot ? FootHeight : 0;
        var room = PosterHeight - _height - (isBleed ? 0 : Margin) - Margin - AboveTitle - footHeight;
        var title = TitleBlock.Fit(_subject.Title, PosterWidth - (2 * Margin), room, LargestLetters);
        var frameTop = Layout switch { Layout.Bleed => 0, Layout.Screen => Margin, _ => PosterHeight - _height - Margin - footHeight };
        var titleTop = Layout == Layout.Balcony ? Margin : PosterHeight - Margin - footHeight - title.Height;

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"poster {MoodClass} {HueClass}\" viewBox=\"0 0 200 300\" {name}><path class=\"p\" d=\"M0 0h200v300H0z\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{(isBleed ? 0 : Margin)}\" y=\"{Short(frameTop)}\" width=\"{_width}\" height=\"{Short(_height)}\" viewBox=\"{ViewBox}\">{Inner}</svg>");
        foreach (var line in title.Lines)
        {
            var length = Letters.CanSet(line.Text) ? string.Create(CultureInfo.InvariantCulture, $" textLength=\"{Short(Letters.Width(line.Text) * line.Size)}\"") : "";
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Short(Margin - (line.Size * .035))}\" y=\"{Short(titleTop + line.Baseline)}\" font-size=\"{Short(line.Size)}\"{length}>{Xml.Escape(line.Text)}</text>");
        }
        if (foot)
            svg.Append(Foot());
        return svg.Append("</svg>").ToString();
    }

    private string Foot()
    {
        var facts = string.Join(" · ", new[] { _subject.Year?.ToString(CultureInfo.InvariantCulture), MarksAreMinutes ? string.Create(CultureInfo.InvariantCulture, $"{Marks}′") : null }.OfType<string>());
        return string.Create(CultureInfo.InvariantCulture, $"<g font-size=\"11.5\" letter-spacing=\".35\"><text x=\"12\" y=\"288\">{Xml.Escape(DirectorLine())}</text><text x=\"188\" y=\"288\" text-anchor=\"end\">{facts}</text></g>");
    }

    private string DirectorLine()
    {
        const double Room = 112 / 11.5;
        string[] ways =
        [
            string.Join(" & ", _subject.Directors),
            string.Join(" & ", _subject.Directors.Select(name => name.Split(' ')[^1])),
            _subject.Directors.Count > 0 ? _subject.Directors[0].Split(' ')[^1] : "",
        ];
        return ways.Select(way => way.ToUpperInvariant()).FirstOrDefault(way => Letters.Width(way) <= Room) ?? "";
    }

    private void Draw(MarkField field)
    {
        switch (Pattern)
        {
            case Pattern.Strata: Strata.Draw(field); break;
            case Pattern.Rain: Rain.Draw(field); break;
            case Pattern.Beam: Beam.Draw(field); break;
            case Pattern.Rings: Rings.Draw(field); break;
            case Pattern.Spores: Spores.Draw(field); break;
            case Pattern.Halftone: Halftone.Draw(field); break;
            case Pattern.Tiles: Tiles.Draw(field); break;
            default: Walk.Draw(field); break;
        }
    }

    private static bool IsCommon(string genre) => genre.Equals("Drama", StringComparison.OrdinalIgnoreCase) || genre.Equals("Comedy", StringComparison.OrdinalIgnoreCase);

    private static Mood MoodOf(bool isDark, double chance) => isDark
        ? chance < .65 ? Mood.Night : chance < .85 ? Mood.Dusk : Mood.Bone
        : chance < .30 ? Mood.Bone : chance < .52 ? Mood.Day : chance < .74 ? Mood.Dusk : Mood.Night;

    private static Pattern PatternOf(GenreLook look, ColourWord? colour, double chance) =>
        colour is not null && chance < .7 ? colour.Pattern : chance < .42 ? look.First : chance < .74 ? look.Second : look.Third;

    private static string Doubled(double length) => ((int)Math.Round(length * 2, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);

    private static string Short(double length) => Math.Round(length, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
