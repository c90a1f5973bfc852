namespace CinephileCorner.Content.Drawings;

/// <summary>Where frame and title stand on a poster.</summary>
public enum Layout
{
    /// <summary>Frame on top, inside the margin.</summary>
    Screen = 0,

    /// <summary>Title on top, frame below.</summary>
    Balcony = 1,

    /// <summary>Frame on top, edge to edge.</summary>
    Bleed = 2,
}
