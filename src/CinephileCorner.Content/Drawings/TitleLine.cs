namespace CinephileCorner.Content.Drawings;

/// <summary>A line of a title on a poster.</summary>
/// <param name="Size">Of the letters.</param>
/// <param name="Baseline">Down from the top of the block.</param>
internal sealed record TitleLine(string Text, double Size, double Baseline);
