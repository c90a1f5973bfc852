namespace CinephileCorner.Content.ArticleFiles;

/// <summary>A value and the place in the file that states it.</summary>
internal sealed record Stated<T>(T Value, TextAt At);
