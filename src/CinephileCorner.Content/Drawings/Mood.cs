namespace CinephileCorner.Content.Drawings;

/// <summary>How light a drawing is: which lightness and chroma its hue gets.</summary>
public enum Mood
{
    Bone = 0,
    Day = 1,
    Dusk = 2,
    Night = 3,
}
