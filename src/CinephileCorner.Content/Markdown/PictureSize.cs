namespace CinephileCorner.Content.Markdown;

/// <summary>Width and height in pixels, so that a page keeps the place of a picture that has not arrived.</summary>
public sealed record PictureSize(int Width, int Height);
