namespace CinephileCorner.Content.Markdown;

/// <summary>Which walls stand. Readers always have all three; the tests take them down one by one.</summary>
internal sealed record Walls(bool NoRawHtml, bool NoBadLinks, bool CleanHtml)
{
    public static Walls All { get; } = new(true, true, true);
}
