namespace CinephileCorner.Content.Drawings;

/// <summary>The four colours of a drawing: what a film brings is a hue, lightness and chroma are the mood's.</summary>
/// <param name="Paper">Of the poster.</param>
/// <param name="Ground">Of the frame.</param>
/// <param name="Mark">The marks.</param>
/// <param name="Type">The title, and everything on a hero.</param>
public sealed record Palette(Oklch Paper, Oklch Ground, Oklch Mark, Oklch Type)
{
    /// <summary>The burnt dot: the one colour that is always the same.</summary>
    public static Oklch Cue { get; } = new(.68, .2, 42);

    /// <summary>The palette of a mood at a hue, as wwwroot/css/drawings.css has it.</summary>
    public static Palette Of(Mood mood, double hue, bool dark = false) => mood switch
    {
        Mood.Bone when dark => new(new(.86, .014, 95), new(.81, .024, hue), new(.44, .13, hue), new(.22, .02, hue)),
        Mood.Bone => new(new(.945, .012, 95), new(.895, .022, hue), new(.50, .15, hue), new(.22, .02, hue)),
        Mood.Day when dark => new(new(.80, .06, hue), new(.85, .04, hue), new(.40, .10, hue), new(.25, .06, hue)),
        Mood.Day => new(new(.875, .06, hue), new(.925, .036, hue), new(.40, .10, hue), new(.25, .06, hue)),
        Mood.Dusk => new(new(.725, .11, hue), new(.775, .095, hue), new(.28, .08, hue), new(.19, .045, hue)),
        _ => new(new(.27, .06, hue), new(.21, .045, hue), new(.82, .095, hue), new(.94, .025, hue)),
    };
}
