namespace CinephileCorner.Content.Drawings;

/// <summary>How the marks of a drawing are laid.</summary>
public enum Pattern
{
    /// <summary>Horizontal lines: a landscape.</summary>
    Strata = 0,

    /// <summary>Vertical lines.</summary>
    Rain = 1,

    /// <summary>Rays from one edge.</summary>
    Beam = 2,

    /// <summary>Arcs round a point.</summary>
    Rings = 3,

    /// <summary>Dots at the golden angle.</summary>
    Spores = 4,

    /// <summary>Dots in a grid.</summary>
    Halftone = 5,

    /// <summary>A diagonal in each cell.</summary>
    Tiles = 6,

    /// <summary>One line of many steps.</summary>
    Walk = 7,
}
